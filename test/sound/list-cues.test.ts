import { describe, expect, it } from 'vitest';
import type { Change } from '#session/list-changes.ts';
import { listChanges } from '#session/list-changes.ts';
import type { SessionView } from '#session/view.ts';
import { type Cue, listCues } from '#sound/list-cues.ts';
import { aSettledView, aView } from '#test/table/a-view.ts';

const cuesOf = (before: SessionView | null, after: SessionView, isStill = false): readonly Cue[] =>
  listCues(listChanges(before, after), after, { before, isStill });
const told = (cues: readonly Cue[]): readonly string[] => cues.map(({ atMs, sound }) => `${atMs} ${sound.name}`);
const changed = (...changes: readonly Change[]): readonly Cue[] => listCues(changes, aView(), { before: aView(), isStill: false });

describe('what is heard', () => {
  it('is nothing where nothing changes', () => {
    expect(cuesOf(aView(), aView())).toEqual([]);
  });

  it('is one low tone where a run begins, the telephone, and four cards 60 ms apart', () => {
    expect(told(cuesOf(null, aView()))).toEqual(['0 act', '0 call', '380 deal', '440 deal', '500 deal', '560 deal']);
  });

  it('is no opening where a run is resumed, and one where the next act opens', () => {
    const resumed = aView({ book: [{ decision: 'a', option: 'b', slot: 'wave', doneAt: 0 }] });
    expect(told(cuesOf(null, resumed))).not.toContain('0 act');
    expect(told(cuesOf(aView(), aView({ act: { id: 'containment', index: 1, count: 5 } })))).toEqual(['0 act']);
  });

  it('is the pad and the thud of the seal as they are seen, and what comes of it only then', () => {
    const before = aView();
    const after = aSettledView({
      shop: 'stopped',
      measures: before.measures.map((one, at) => ({ ...one, value: at < 4 ? one.value + 10 : one.value })),
    });
    expect(told(cuesOf(before, after))).toEqual(['160 pad', '460 seal', '520 shutter', '820 glass', '890 glass', '960 glass']);
  });

  it('is the thud at once where nothing moves', () => {
    expect(told(cuesOf(aView(), aSettledView({ shop: 'stopped' }), true))).toEqual(['0 seal', '60 shutter']);
  });

  it('says of a glass from where to where its level goes', () => {
    expect(changed({ kind: 'measures', atMs: 0, moved: [{ id: 'trust', from: 60, to: 45 }] })).toEqual([
      { atMs: 0, sound: { name: 'glass', from: 60, to: 45 }, caption: 'glass' },
    ]);
  });

  it('is the lamp only where it is switched', () => {
    expect(told(changed({ kind: 'light', atMs: 0, from: 'noon', to: 'evening' }))).toEqual(['0 lamp']);
    expect(changed({ kind: 'light', atMs: 0, from: 'evening', to: 'night' })).toEqual([]);
    expect(changed({ kind: 'light', atMs: 0, from: 'morning', to: 'noon' })).toEqual([]);
  });

  it('is the shutter where the shop shuts or opens, and a tag where a part of it stops', () => {
    const shop = (from: SessionView['shop'], to: SessionView['shop']) => changed({ kind: 'shop', atMs: 0, from, to });
    expect(shop('open', 'stopped')[0]?.sound).toEqual({ name: 'shutter', goes: 'down' });
    expect(shop('stopped', 'open')[0]?.sound).toEqual({ name: 'shutter', goes: 'up' });
    expect(shop('open', 'card-stopped').map(({ caption }) => caption)).toEqual(['tag', 'tag']);
  });

  it('tells every other change by a sound of its own', () => {
    expect(
      told(
        changed(
          { kind: 'time', atMs: 0, days: 3 },
          { kind: 'pins', atMs: 1000, ids: ['a', 'b'] },
          { kind: 'duties-met', atMs: 2000, ids: ['a'] },
          { kind: 'exposure-known', atMs: 3000 },
          { kind: 'paper', atMs: 4000, channel: 'fax' },
          { kind: 'newspaper', atMs: 5000 },
          { kind: 'complication', atMs: 6000 },
          { kind: 'act-ended', atMs: 7000, decisions: 2 },
        ),
      ),
    ).toEqual([
      '0 tape',
      '1150 pin',
      '1220 pin',
      '2150 pin',
      '3000 tape',
      '4000 paper',
      '5000 newspaper',
      '6000 flip',
      '7000 paper',
      '7490 deal',
      '7550 deal',
    ]);
  });
});
