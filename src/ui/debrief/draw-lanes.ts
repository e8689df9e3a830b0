import type { LaneEntry } from '#report/report.ts';
import { placeBlocks, type PlacedBlock } from './place-blocks.ts';

/** Sizes that hold for every width of the drawing, in units of its view box. */
export const drawing = { line: 21, gap: 9, wordGap: 7, text: 13.5, pin: 26, bar: 24 } as const;

/** How wide a drawing is and where its axis runs: wide on a screen, narrower on paper so that the words stay legible. */
export interface Canvas {
  readonly width: number;
  readonly axisFrom: number;
  readonly axisTo: number;
}

export const canvases: Readonly<Record<'screen' | 'paper', Canvas>> = {
  screen: { width: 1270, axisFrom: 178, axisTo: 1256 },
  paper: { width: 900, axisFrom: 172, axisTo: 892 },
};

/** Entries of one day on one stem. */
export interface PinGroup {
  readonly day: number;
  readonly x: number;
  readonly lines: readonly PinLine[];
  readonly placed: PlacedBlock;
}

export interface PinLine {
  readonly id: string;
  readonly tick: string;
  readonly text: string;
  readonly tickWidth: number;
  readonly textWidth: number;
  readonly badgeWidth: number;
  readonly entry: LaneEntry;
}

/** Ems after which an entry ends in an ellipsis on the axis, the table telling it whole; tried until all find room. */
const lengths = [25, 18, 13] as const;
const badgePadding = 14;

/** Where the entries of one lane hang, told as fully as there is room for. Pure. */
export function hangEntries(entries: readonly LaneEntry[], xOf: (day: number) => number, width: number): readonly PinGroup[] {
  let hung: readonly PinGroup[] = [];
  for (const longest of lengths) {
    const groups = groupByDay(entries, longest).map(({ day, lines }) => ({ day, x: xOf(day), lines }));
    const blocks = groups.map(({ x, lines }) => ({
      x,
      width: Math.max(...lines.map(widthOf)) + drawing.gap * 2,
      height: lines.length * drawing.line,
    }));
    const { placed, isClear } = placeBlocks(blocks, { from: 0, to: width }, drawing.line);
    hung = groups.map((group, at) => ({ ...group, placed: placed[at] ?? { side: 'after', rise: 0 } }));
    if (isClear) break;
  }
  return hung;
}

function groupByDay(
  entries: readonly LaneEntry[],
  longest: number,
): readonly { readonly day: number; readonly lines: readonly PinLine[] }[] {
  const days = new Map<number, PinLine[]>();
  for (const entry of entries) {
    if (entry.day === null) continue;
    const lines = days.get(entry.day) ?? [];
    lines.push(measureLine(entry, lines.length === 0, longest));
    days.set(entry.day, lines);
  }
  return [...days].toSorted(([a], [b]) => a - b).map(([day, lines]) => ({ day, lines }));
}

/** How far the labels of a lane reach from its axis. Pure. */
export function reachOf(groups: readonly PinGroup[]): number {
  return Math.max(0, ...groups.map(({ placed, lines }) => placed.rise + lines.length * drawing.line)) + drawing.pin;
}

/** Width of a line with its gaps. Pure. */
export function widthOf(line: PinLine): number {
  const parts = [line.tickWidth, line.textWidth, line.badgeWidth].filter((width) => width > 0);
  return parts.reduce((sum, width) => sum + width, 0) + drawing.wordGap * (parts.length - 1);
}

function measureLine(entry: LaneEntry, isFirst: boolean, longest: number): PinLine {
  const text = cut(entry.short, longest);
  // The date stands once on a stem.
  const tick = isFirst ? entry.tick : '';
  return {
    id: entry.id,
    tick,
    text,
    tickWidth: measureText(tick) * 1.12,
    textWidth: measureText(text),
    badgeWidth: entry.label === null || entry.label === 'fiction' ? 0 : measureText(entry.labelWord) * 0.9 + badgePadding,
    entry,
  };
}

/** Width of a text, close enough for placing: full-width characters one em, others about half of one. Pure. */
export function measureText(text: string): number {
  return [...text].reduce((sum, char) => sum + emsOf(char), 0) * drawing.text;
}

function cut(text: string, longest: number): string {
  let ems = 0;
  const chars = [...text];
  const end = chars.findIndex((char) => (ems += emsOf(char)) > longest);
  return end === -1 ? text : `${chars.slice(0, end).join('').trimEnd()}…`;
}

function emsOf(char: string): number {
  if ((char.codePointAt(0) ?? 0) >= 0x2e80) return 1;
  if (char === ' ') return 0.25;
  return /[\p{Ll}]/u.test(char) ? 0.48 : 0.58;
}
