import { countCrc32 } from '#shared/crc32.ts';
import type { AttemptScore, CourseState } from './course-state.ts';

/** How often a learner has begun and come to an end, and how that was judged. */
export type KeptFigures = Pick<CourseState, 'begun' | 'attempts' | 'first' | 'best'>;

/** A kept word taken apart, or why it cannot be; `figures` as far as they could be read. */
export type KeptParts =
  | { readonly ok: true; readonly figures: KeptFigures; readonly run: string }
  | { readonly ok: false; readonly fault: 'damaged' | 'other-format'; readonly figures: KeptFigures | null };

const none = '-';
const scorePattern = /^(\d{1,3})([pf])(\d{4}-\d{2}-\d{2})$/u;
const countPattern = /^\d{1,6}$/u;
const anyFormat = /^[A-Z]\*/u;

/** Format, check sum, figures, and the code of a run: one word of printable ASCII where the code is one. Pure. */
export function writeKept(format: string, { begun, attempts, first, best }: KeptFigures, run: string): string {
  const body = [begun, attempts, writeScore(first), writeScore(best), run].join('*');
  return `${format}*${sumUp(body)}*${body}`;
}

/** Takes apart what `writeKept` wrote in the same format. Pure; never throws: an LMS may cut it, and another package may have written it. */
export function readKept(format: string, text: string): KeptParts {
  const [written, sum, ...parts] = text.split('*');
  if (written !== format) return { ok: false, fault: anyFormat.test(text) ? 'other-format' : 'damaged', figures: null };
  const figures = readFigures(parts);
  if (figures === null || parts.length < 5 || sum !== sumUp(parts.join('*'))) return { ok: false, fault: 'damaged', figures };
  // A seed from a file may hold the sign that separates.
  return { ok: true, figures, run: parts.slice(4).join('*') };
}

function readFigures([begun, attempts, first, best]: readonly string[]): KeptFigures | null {
  const [firstScore, bestScore] = [readScore(first), readScore(best)];
  if (begun === undefined || !countPattern.test(begun) || attempts === undefined || !countPattern.test(attempts)) return null;
  if (firstScore === undefined || bestScore === undefined) return null;
  return { begun: Number(begun), attempts: Number(attempts), first: firstScore, best: bestScore };
}

function writeScore(score: AttemptScore | null): string {
  return score === null ? none : `${score.percent}${score.passed ? 'p' : 'f'}${score.on}`;
}

/** undefined: it is none. */
function readScore(text: string | undefined): AttemptScore | null | undefined {
  if (text === none) return null;
  const [, percent, passed, on] = scorePattern.exec(text ?? '') ?? [];
  if (percent === undefined || on === undefined || Number(percent) > 100) return undefined;
  return { percent: Number(percent), passed: passed === 'p', on };
}

/** A cut text would else be a shorter run, and nobody would know. */
function sumUp(body: string): string {
  return countCrc32(Uint8Array.from(body, (sign) => sign.charCodeAt(0))).toString(36);
}
