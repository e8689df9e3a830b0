import { civilOf } from '#shared/local-time.ts';
import type { Layout } from './layout.ts';

/** Where the days of the tape lie on its paper and on the page. */

const margin = { first: 40, last: 26 } as const;
/** The pins stand in the middle of the paper. */
const middle = 23;
/** Month words and flags hang below the paper. */
const below = 60;

/** The days a tape shows. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Distance of a day from the left end of the paper, before scale. Days outside the span stay on the paper. */
export function findDayOnPaper(span: Span, length: number, day: number): number {
  const share = (day - span.from) / Math.max(1, span.to - span.from);
  return margin.first + Math.min(1, Math.max(0, share)) * (length - margin.first - margin.last);
}

/** The point of the page where a pin of this day stands. */
export function findPin(layout: Layout, span: Span, day: number): { readonly x: number; readonly y: number } {
  return onPage(layout, findDayOnPaper(span, layout.tape.length, day), middle);
}

/** The point of the page below a day, where its word or flag hangs. */
export function findDayBelow(layout: Layout, span: Span, day: number): { readonly x: number; readonly y: number } {
  return onPage(layout, findDayOnPaper(span, layout.tape.length, day), below);
}

function onPage({ tape }: Layout, along: number, across: number): { readonly x: number; readonly y: number } {
  const cos = Math.cos(tape.turn);
  const sin = Math.sin(tape.turn);
  return { x: tape.x + (along * cos - across * sin) * tape.scale, y: tape.y + (along * sin + across * cos) * tape.scale };
}

/** First days of the months within the span. */
export function listMonths(span: Span): readonly number[] {
  const months: number[] = [];
  for (let day = span.from; day <= span.to; day += 1) if (civilOf(day).day === 1) months.push(day);
  return months;
}

/** The hub of the roll at the left end, and how far from it the paper's mark runs round; px of the drawing. */
const roll = { x: -2, y: 20, across: 13.5, high: 23, around: 26 } as const;

/** Where the mark on the side of the roll is when so much paper has been fed. */
export function findRollMark(fed: number): { readonly x: number; readonly y: number } {
  const angle = -0.9 + fed / roll.around;
  return { x: roll.x + roll.across * Math.cos(angle), y: roll.y + roll.high * Math.sin(angle) };
}
