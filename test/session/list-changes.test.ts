import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { type Change, listChanges } from '#session/list-changes.ts';
import { createSession } from '#session/session.ts';
import { showPage } from '#session/show-page.ts';
import type { SessionView } from '#session/view.ts';
import { sealLandsMs } from '#table/motion-times.ts';
import { followNumbers, playToEnd } from '#test/support/play.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { aSettledView, aView, someOptions } from '#test/table/a-view.ts';

const kindsOf = (changes: readonly Change[]): readonly string[] => changes.map(({ kind }) => kind);

describe('what changed between two views', () => {
  it('is nothing where only the draft changes', () => {
    expect(listChanges(aView(), aView())).toEqual([]);
  });

  it('begins with what arrives when a run comes to the screen, and tells of no change before it', () => {
    expect(kindsOf(listChanges(null, aView()))).toEqual(['called', 'dealt']);
    expect(kindsOf(listChanges(aView({ seed: 'another', shop: 'stopped' }), aView()))).toEqual(['called', 'dealt']);
  });

  it('tells of each thing once, and what comes of a seal after the seal has landed', () => {
    const before = aView();
    const after = aSettledView({
      shop: 'stopped',
      measures: before.measures.map((one, index) => ({ ...one, value: index === 1 ? 45 : one.value })),
      tape: { ...before.tape, pins: [{ day: before.tape.today, kind: 'decided', id: 'shop-stopped' }] },
    });
    const changes = listChanges(before, after);
    expect(kindsOf(changes)).toEqual(['sealed', 'shop', 'pins', 'measures']);
    expect(changes.map(({ atMs }) => atMs)).toEqual([0, 520, 820, 980]);
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'measures', moved: [{ id: 'evidence', from: 60, to: 45 }] }));
  });

  it('says when the seal lands, and the table and the words keep to it', () => {
    const [sealed] = listChanges(aView(), aSettledView());
    expect(sealed).toMatchObject({ kind: 'sealed', landsMs: sealLandsMs });
    expect(readFileSync('src/ui/tokens.css', 'utf8')).toContain(`--seal-lands: ${sealLandsMs}ms;`);
  });

  it('lets days pass and light change before anything arrives', () => {
    const before = aSettledView();
    const after = aView({
      beat: 'next',
      heroId: 'fax-1',
      hero: 'fax',
      clock: { ...before.clock, dayNumber: 4, light: 'evening' },
      decision: { id: 'another', asks: null, options: someOptions(3), asksConfidence: true },
    });
    expect(kindsOf(listChanges(before, after))).toEqual(['light', 'time', 'paper', 'dealt']);
  });

  it('tells a duty that was met and an exposure that has become known', () => {
    const day = aView().tape.today;
    const before = aView({
      duties: [{ id: 'report', status: 'open', dueDay: day + 5, daysLeft: 5, metDay: null }],
      tape: { ...aView().tape, exposure: { known: false, to: day } },
    });
    const after = aView({
      duties: [{ id: 'report', status: 'met', dueDay: day + 5, daysLeft: null, metDay: day }],
      tape: { ...aView().tape, exposure: { known: true, from: day - 160, to: day, addedTo: null } },
    });
    expect(kindsOf(listChanges(before, after))).toEqual(['duties-met', 'exposure-known']);
  });

  it('has a newspaper, a complication and an act’s end of their own', () => {
    const read = { decision: null } as const;
    expect(kindsOf(listChanges(aView(), aView({ ...read, hero: 'news', heroId: 'paper' })))).toEqual(['newspaper']);
    expect(kindsOf(listChanges(aView(), aView({ ...read, hero: 'complication', heroId: 'rain' })))).toEqual(['complication']);
    const ended = aSettledView({ phase: 'act-ended', settled: null });
    expect(kindsOf(listChanges(aSettledView(), ended))).toEqual(['act-ended']);
    expect(listChanges(ended, ended)).toEqual([]);
  });

  it.each(['consequence', 'duty-missed'] as const)('has a paper without a channel for what came by none: %s', (kind) => {
    const slip = { kind, id: 'came-of-it', channel: null, from: null, facts: [], cause: null } as const;
    const after = aView({ decision: null, hero: null, heroId: 'came-of-it', arrivals: [slip] });
    expect(listChanges(aView(), after)).toEqual([{ kind: 'paper', channel: null, atMs: 0 }]);
    expect(listChanges(after, after)).toEqual([]);
  });

  it('takes less than two and a half seconds to begin, in every step of a whole run', () => {
    const { logic } = loadShippedScenario('hario-2019');
    const engine = createEngine(logic);
    const { record } = playToEnd(engine, followNumbers([0, 2, 1]), { length: 'full', ruleset: 'japan-2019', seed: 'changes' });
    const session = createSession({
      engine,
      record: { ...record, commands: [] },
      settings: { explain: 'each-act', confidence: false },
      history: [],
    });
    const views: SessionView[] = [];
    const look = (): void => {
      const view = session.view();
      for (let page = 0; page < Math.max(1, view.arrivals.length); page += 1) views.push(showPage(view, page));
    };
    look();
    for (const command of record.commands) {
      session.dispatch(command);
      look();
    }
    const steps = views.slice(1).map((view, at) => listChanges(views[at] ?? null, view));
    const seen = new Set(steps.flatMap(kindsOf));
    for (const kind of ['sealed', 'light', 'time', 'shop', 'pins', 'measures', 'called', 'paper', 'dealt', 'act-ended']) {
      expect([...seen], kind).toContain(kind);
    }
    for (const step of steps) expect(Math.max(0, ...step.map(({ atMs }) => atMs))).toBeLessThan(2500);
  });
});
