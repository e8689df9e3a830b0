import { describe, expect, it } from 'vitest';
import type { SessionView } from '#session/view.ts';
import { estimateWidth, type Label, readLabels } from '#table/label-model.ts';
import { layOutTable } from '#table/layout.ts';
import { day, minute } from '#test/support/a-scenario.ts';
import { aSettledView, aView } from './a-view.ts';
import { plainNames as names } from './plain-names.ts';

const layout = layOutTable({ width: 1366, height: 768, isStrip: false });

const hosts = [
  { width: 1024, height: 768, isStrip: false },
  { width: 1280, height: 720, isStrip: false },
  { width: 1366, height: 768, isStrip: false },
  { width: 1920, height: 1080, isStrip: false },
] as const;

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

  it('hang three duties so that no flag covers another, a month word or the marker of today', () => {
    const duties = ['2019-05-13', '2019-05-13', '2019-07-08'].map(
      (date, index) => ({ id: `委員会へ速報${index}`, status: 'open', dueDay: day(date), daysLeft: 5, metDay: null }) as const,
    );
    for (const { view, where } of hosts.map((host) => ({ view: aView({ duties }), where: layOutTable(host) }))) {
      const { labels, fontSize } = readLabels(view, where, names);
      const hanging = [...ofKind(labels, 'due'), ...ofKind(labels, 'today'), ...ofKind(labels, 'month')];
      const boxes = hanging.map(({ kind, x, y, text }) => ({ x, y, half: estimateWidth(text, fontSize) / 2 + (kind === 'month' ? 0 : 8) }));
      expect(ofKind(labels, 'due')).toHaveLength(3);
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          const isApart = Math.abs(one.x - other.x) >= one.half + other.half || Math.abs(one.y - other.y) >= fontSize + 6;
          expect(isApart, `${one.x} and ${other.x}`).toBe(true);
        }
      }
    }
  });

  it('hang the flags of three duties above the cards of an act that has ended, whatever the length of their names', () => {
    const duties = ['2019-05-13', '2019-05-20', '2019-07-08'].map(
      (date, index) => ({ id: `Preliminary report ${index}`, status: 'open', dueDay: day(date), daysLeft: 5, metDay: null }) as const,
    );
    const decisions = [1, 2, 3].map((one) => ({ decision: `d${one}`, option: 'a', slot: 'hemp', doneAt: 1, rating: null }) as const);
    const view = aView({ duties, phase: 'act-ended', decision: null, actEnd: { act: 'alert', next: null, decisions } });
    for (const host of hosts) {
      const where = layOutTable(host);
      const { labels, fontSize } = readLabels(view, where, names);
      const flags = ofKind(labels, 'due');
      const [card] = where.stamped(3);
      expect(flags).toHaveLength(3);
      for (const { y } of flags) expect(y + fontSize + 8).toBeLessThan((card?.y ?? 0) - 48 * (card?.scale ?? 0));
    }
  });

  it('have room for a band word of six signs on one line at every size', () => {
    for (const host of hosts) {
      const { labels, fontSize } = readLabels(aView(), layOutTable(host), names);
      for (const { width } of ofKind(labels, 'measure')) expect(width).toBeGreaterThanOrEqual(6 * fontSize);
    }
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

  it('say at the end of a long act only the number and the day of each decision, so that none covers another', () => {
    const entry = { option: 'stop-all', slot: 'hemp', doneAt: minute('2019-05-08T12:10') } as const;
    const book = Array.from({ length: 10 }, (_, index) => ({ ...entry, decision: `d${index}` }));
    const decisions = book.map((one) => ({ ...one, rating: null }));
    const view = aView({ phase: 'act-ended', decision: null, book, actEnd: { act: 'alert', next: null, decisions } });
    for (const host of hosts) {
      const { labels, fontSize } = readLabels(view, layOutTable(host), names);
      const captions = ofKind(labels, 'caption');
      expect(captions.map(({ head, text }) => [head, text])).toEqual(
        book.map((_, index) => [`判断${index + 1}`, String(day('2019-05-08'))]),
      );
      for (const [index, one] of captions.entries()) {
        for (const other of captions.slice(index + 1)) {
          const isApart = Math.abs(one.x - other.x) >= one.width || Math.abs(one.y - other.y) >= 3 * fontSize;
          expect(isApart, `${one.head} and ${other.head}`).toBe(true);
        }
      }
    }
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
