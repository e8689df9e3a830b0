import type { Engine } from '#engine/engine.ts';
import { decodeRecord, encodeRecord } from '#engine/record-code.ts';
import { countCrc32 } from '#shared/crc32.ts';
import { type AttemptScore, type CourseState, firstState } from './course-state.ts';

/** How a state is written; a later way takes the next letter. */
const format = 'A';
const none = '-';
const noRun = '';
const scorePattern = /^(\d{1,3})([pf])(\d{4}-\d{2}-\d{2})$/u;
const countPattern = /^\d{1,6}$/u;
const laterFormat = /^[A-Z]\*/u;

/** Why a kept text is not the state of a course under these rules. Each is worded in `locales/<lng>/notices.json`. */
export type CourseStateFault = 'course/damaged' | 'course/other-format' | 'course/other-rules';

/** A state from its code, or why it cannot be gone on with and what of it still stands. */
export type DecodedCourse =
  | { readonly ok: true; readonly state: CourseState }
  | {
      readonly ok: false;
      readonly fault: CourseStateFault;
      /** Attempts and results as far as they could be read; never a run. */
      readonly rest: CourseState;
      /** The text as it was kept, to be saved before it is written over. */
      readonly raw: string;
    };

/**
 * Packs a course's state into one word of printable ASCII: format, check sum, figures, and the run by its commands. Pure.
 * Throws on a run whose commands these rules do not know.
 */
export function encodeCourse(engine: Engine, { begun, attempts, first, best, run }: CourseState): string {
  const figures = [begun, attempts, writeScore(first), writeScore(best)];
  const body = [...figures, run === null ? noRun : encodeRecord(engine, run)].join('*');
  return `${format}*${sumUp(body)}*${body}`;
}

/** Unpacks a state. Pure; never throws, whatever the text is: an LMS may cut it, and another package may have written it. */
export function decodeCourse(engine: Engine, text: string): DecodedCourse {
  const [written, sum, ...parts] = text.split('*');
  if (written !== format) {
    return { ok: false, fault: laterFormat.test(text) ? 'course/other-format' : 'course/damaged', rest: firstState, raw: text };
  }
  const rest = readFigures(parts);
  // A seed from a file may hold the sign that separates.
  const code = parts.slice(4).join('*');
  if (rest === null || parts.length < 5 || sum !== sumUp(parts.join('*'))) {
    return { ok: false, fault: 'course/damaged', rest: rest ?? firstState, raw: text };
  }
  if (code === noRun) return { ok: true, state: rest };
  const decoded = decodeRecord(engine, code);
  if (decoded.ok) return { ok: true, state: { ...rest, run: decoded.record } };
  return { ok: false, fault: decoded.fault === 'not-a-code' ? 'course/damaged' : 'course/other-rules', rest, raw: text };
}

function readFigures([begun, attempts, first, best]: readonly string[]): CourseState | null {
  const [firstScore, bestScore] = [readScore(first), readScore(best)];
  if (begun === undefined || !countPattern.test(begun) || attempts === undefined || !countPattern.test(attempts)) return null;
  if (firstScore === undefined || bestScore === undefined) return null;
  return { begun: Number(begun), attempts: Number(attempts), first: firstScore, best: bestScore, run: null };
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
