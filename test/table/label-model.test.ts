import { describe, expect, it } from 'vitest';
import type { SessionView } from '#session/view.ts';
import { type Label, readLabels } from '#table/label-model.ts';
import { layOutTable } from '#table/layout.ts';
import type { TableNames } from '#table/table-names.ts';
import { day } from '#test/support/a-scenario.ts';
import { aSettledView, aView } from './a-view.ts';

const layout = layOutTable({ width: 1366, height: 768, isStrip: false });
const names: TableNames = {
  role: (id) => id,
  measure: (id) => id,
  band: (_measure, band) => band,
  figure: String,
  change: (value) => (value > 0 ? `+${value}` : String(value)),
  month: String,
  today: () => '今日 5/8',
  due: (duty, _day, daysLeft) => `${duty} ${daysLeft}`,
  caption: (number) => `判断${number}`,
  choice: (_decision, option) => option,
  act: (number) => `第${number}幕`,
  actEnded: 'おわり',
  isLatin: false,
};

const labelsOf = (view: SessionView): readonly Label[] => readLabels(view, layout, names).labels;
const ofKind = <Kind extends Label['kind']>(labels: readonly Label[], kind: Kind) =>
  labels.filter((label): label is Label & { readonly kind: Kind } => label.kind === kind);

describe('the words on the table', () => {
  it('name every role under its figure and mark who speaks', () => {
    const roles = ofKind(
      labelsOf(
        aView({
          roles: [
            { id: 'it', speaking: true },
            { id: 'pr', speaking: false },
          ],
        }),
      ),
      'role',
    );
    expect(roles.map(({ text, isSpeaking }) => [text, isSpeaking])).toEqual([
      ['it', true],
      ['pr', false],
    ]);
  });

  it('leave out a month that a flag would cover', () => {
    const months = ofKind(labelsOf(aView()), 'month').map((label) => label.text);
    expect(months).toContain(String(day('2019-01-01')));
    expect(months).not.toContain(String(day('2019-05-01')));
  });

  it('show open duties with a date only, and never one over another', () => {
    const duties = [
      { id: 'first', status: 'open', dueDay: day('2019-05-10'), daysLeft: 2, metDay: null },
      { id: 'second', status: 'open', dueDay: day('2019-05-11'), daysLeft: 3, metDay: null },
      { id: 'met', status: 'met', dueDay: day('2019-05-12'), daysLeft: null, metDay: day('2019-05-08') },
      { id: 'undated', status: 'open', dueDay: null, daysLeft: null, metDay: null },
    ] as const;
    const flags = ofKind(labelsOf(aView({ duties })), 'due');
    expect(flags.map((flag) => flag.id)).toEqual(['first', 'second']);
    expect(new Set(flags.map(({ x, y }) => `${x} ${y}`)).size).toBe(2);
  });

  it('tell how a measure has changed only once something has been decided', () => {
    expect(ofKind(labelsOf(aView()), 'measure').map((label) => label.change)).toEqual([null, null, null, null, null]);
    expect(ofKind(labelsOf(aSettledView()), 'measure')[0]).toMatchObject({ change: '0', trend: 'level' });
  });

  it('say at the end of an act which decisions were sealed, numbered through the run', () => {
    const entry = { decision: 'a', option: 'stop-all', slot: 'hemp', doneAt: 1 } as const;
    const view = aView({
      phase: 'act-ended',
      decision: null,
      book: [entry, { ...entry, decision: 'b' }, { ...entry, decision: 'c' }],
      actEnd: { act: 'alert', next: null, decisions: [{ ...entry, decision: 'c', rating: null }] },
    });
    expect(ofKind(labelsOf(view), 'caption')).toMatchObject([{ head: '判断3', text: 'stop-all' }]);
  });

  it('are none on a strip, where the sheets say them', () => {
    const strip = layOutTable({ width: 375, height: 218, isStrip: true });
    expect(readLabels(aView(), strip, names).labels).toEqual([]);
  });

  it('are never smaller than 13 px', () => {
    for (const width of [960, 1366, 1920]) {
      const { fontSize } = readLabels(aView(), layOutTable({ width, height: (width * 9) / 16, isStrip: false }), names);
      expect(fontSize).toBeGreaterThanOrEqual(13);
    }
  });
});
