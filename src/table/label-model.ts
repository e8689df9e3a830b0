import type { SessionView } from '#session/view.ts';
import { dayOf } from '#shared/local-time.ts';
import type { Layout } from './layout.ts';
import { findDayBelow, listMonths } from './tape-geometry.ts';
import type { TableNames } from './table-names.ts';

/** The words on the table and where they hang: pure, in px of the page. */
export type Label =
  | {
      readonly kind: 'role';
      readonly id: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly text: string;
      readonly isSpeaking: boolean;
    }
  | { readonly kind: 'month' | 'today' | 'due'; readonly id: string; readonly x: number; readonly y: number; readonly text: string }
  | {
      readonly kind: 'measure';
      readonly id: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly name: string;
      readonly figure: string;
      readonly change: string | null;
      readonly trend: 'rising' | 'falling' | 'level';
      readonly word: string;
    }
  | {
      readonly kind: 'caption';
      readonly id: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly head: string;
      readonly text: string;
    }
  | {
      readonly kind: 'act';
      readonly id: string;
      readonly x: number;
      readonly y: number;
      readonly height: number;
      /** Of its letters. */
      readonly scale: number;
      readonly head: string;
      readonly text: string;
    };

export interface LabelModel {
  /** Size of the smallest letters, px. */
  readonly fontSize: number;
  readonly labels: readonly Label[];
}

/** Every word of the table. A strip has none: its sheets say them. */
export function readLabels(view: SessionView, layout: Layout, names: TableNames): LabelModel {
  // On a phone all of it is said again, larger, by the sheets.
  const smallest = layout.mode === 'table' ? 13 : 11.5;
  const fontSize = Math.round(10 * smallest * Math.max(1, 1 + (layout.unit - 1) * 0.7)) / 10;
  if (layout.mode === 'strip') return { fontSize, labels: [] };
  return {
    fontSize,
    labels: [
      ...readRoles(view, layout, names),
      ...readDates(view, layout, names, fontSize),
      ...readMeasures(view, layout, names),
      ...(view.phase === 'act-ended' ? readActEnd(view, layout, names) : []),
    ],
  };
}

function readRoles(view: SessionView, layout: Layout, names: TableNames): readonly Label[] {
  const spots = layout.figures(view.roles.length);
  // Side by side on a large table; on a phone the longest may touch the next one's paper, never its letters.
  const width = Math.max(56, (spots[1]?.x ?? layout.free) - (spots[0]?.x ?? 0) + (layout.mode === 'portrait' ? 5 : -2));
  return view.roles.flatMap((role, index) => {
    const spot = spots[index];
    if (spot === undefined) return [];
    const y = spot.y + layout.plateBelow + (role.speaking ? 10 * spot.scale : 0);
    return [{ kind: 'role' as const, id: role.id, x: spot.x, y, width, text: names.role(role.id), isSpeaking: role.speaking }];
  });
}

/** The lower edge of the tape, before its scale. */
const flagBelow = 46;

/** A flag may hang so far beside its pin before it goes a row down; further at the end of an act, where cards lie below. */
const furthestAside = { inPlay: 150, actEnd: 440 } as const;

/** Flags go before month words: a word that a flag would cover is left out, a flag that would cover another hangs below it. */
function readDates(view: SessionView, layout: Layout, names: TableNames, fontSize: number): readonly Label[] {
  const { tape, duties } = view;
  const end = Math.min(layout.free, layout.tape.x + (layout.tape.length + 26) * layout.tape.scale);
  const at = (day: number): { readonly x: number; readonly y: number } => findDayBelow(layout, tape, day);
  const isActEnd = view.phase === 'act-ended';
  const furthest = (isActEnd ? furthestAside.actEnd : furthestAside.inPlay) * layout.unit;
  const flags: Label[] = [];
  const taken: { readonly from: number; readonly to: number; readonly row: number }[] = [];
  const hang = (kind: 'today' | 'due', id: string, day: number, text: string): void => {
    const half = estimateWidth(text, fontSize) / 2 + 11;
    const isFree = (x: number, row: number): boolean =>
      x + half <= end && taken.every((other) => other.row !== row || x + half < other.from || x - half > other.to);
    const under = Math.min(end - half - 6, Math.max(half + 6, at(day).x));
    const before = Math.min(under, ...taken.filter((other) => other.row === 0).map((other) => other.from - half - 1));
    const beside = Math.max(under, ...taken.filter((other) => other.row === 0).map((other) => other.to + half + 1));
    const places = [
      [under, 0],
      ...(beside - under < furthest ? [[beside, 0] as const] : []),
      ...(isActEnd && before > half && under - before < furthest ? [[before, 0] as const] : []),
      [under, 1],
      // At the end of an act its cards begin there.
      ...(isActEnd ? [] : [[under, 2] as const]),
    ] as const;
    const place = places.find(([x, row]) => isFree(x, row));
    if (place === undefined) return;
    const [x, row] = place;
    taken.push({ from: x - half, to: x + half, row });
    flags.push({ kind, id, x, y: layout.tape.y + flagBelow * layout.tape.scale + row * (fontSize + 9), text });
  };
  hang('today', 'today', tape.today, names.today(tape.today));
  const open = duties.filter((duty) => duty.status === 'open').toSorted((a, b) => (a.dueDay ?? 0) - (b.dueDay ?? 0));
  for (const { id, dueDay, daysLeft } of open) {
    if (dueDay !== null && dueDay <= tape.to) hang('due', id, dueDay, names.due(id, dueDay, daysLeft));
  }
  let lastEnd = -Infinity;
  const months = listMonths(tape).flatMap((day): readonly Label[] => {
    const text = names.month(day);
    const { x, y } = at(day);
    const half = estimateWidth(text, fontSize) / 2 + 4;
    const isCovered = x - half < lastEnd || taken.some((one) => one.row === 0 && x + half > one.from && x - half < one.to);
    if (isCovered || x + half > layout.free) return [];
    lastEnd = x + half;
    return [{ kind: 'month', id: String(day), x, y, text }];
  });
  return [...months, ...flags];
}

/** Roughly: full-width signs are as wide as high, others half. */
export function estimateWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const sign of text) width += sign.charCodeAt(0) > 0x2e7f ? fontSize : fontSize * 0.56;
  return width;
}

/** From this unit on a phone has room for the words of the measures. */
const leastWorded = 0.85;

function readMeasures(view: SessionView, layout: Layout, names: TableNames): readonly Label[] {
  const spots = layout.vessels(view.measures.length, view.phase === 'act-ended');
  const width = Math.max(56, (spots[1]?.x ?? layout.free) - (spots[0]?.x ?? 0) - 1);
  const isSmall = layout.mode !== 'table' && layout.unit < leastWorded;
  return view.measures.flatMap((measure, index): readonly Label[] => {
    const spot = spots[index];
    if (spot === undefined) return [];
    const change = measure.value - measure.previous;
    const isTold = change !== 0 || view.phase === 'settled' || view.phase === 'act-ended';
    return [
      {
        kind: 'measure',
        id: measure.id,
        x: spot.x,
        y: spot.y + 11 * layout.unit,
        width,
        name: names.measure(measure.id),
        figure: names.figure(measure.value),
        change: isTold ? names.change(change) : null,
        trend: change > 0 ? 'rising' : change < 0 ? 'falling' : 'level',
        // Where the drawing is small the figure says enough; the sheets say the word.
        word: isSmall ? '' : names.band(measure.id, measure.band),
      },
    ];
  });
}

function readActEnd(view: SessionView, layout: Layout, names: TableNames): readonly Label[] {
  const decisions = view.actEnd?.decisions ?? [];
  const spots = layout.stamped(decisions.length);
  const isWorded = decisions.length <= layout.mostWorded;
  const width = Math.min(222 * layout.unit, Math.max(isWorded ? 96 : 56, (spots[1]?.x ?? layout.free) - (spots[0]?.x ?? 0) - 14));
  const before = view.book.length - decisions.length;
  const captions = decisions.flatMap((one, index): readonly Label[] => {
    const spot = spots[index];
    if (spot === undefined) return [];
    const number = before + index + 1;
    return [
      {
        kind: 'caption',
        id: one.decision,
        x: spot.x,
        y: spot.y + (isWorded ? 55 : 39) * spot.scale,
        width,
        head: isWorded ? names.caption(number, one.doneAt) : names.number(number),
        text: isWorded ? names.choice(one.decision, one.option) : names.day(dayOf(one.doneAt)),
      },
    ];
  });
  const { sign } = layout;
  const label: Label = { kind: 'act', id: 'act', ...sign, head: names.act(view.act.index + 1), text: names.actEnded };
  return [label, ...captions];
}
