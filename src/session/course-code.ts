import type { Engine } from '#engine/engine.ts';
import { decodeRecord, encodeRecord } from '#engine/record-code.ts';
import { type CourseState, firstState } from './course-state.ts';
import { readKept, writeKept } from './kept-figures.ts';

/** How a state is written; a later way takes the next letter. */
const format = 'A';
const noRun = '';

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
export function encodeCourse(engine: Engine, { run, ...figures }: CourseState): string {
  return writeKept(format, figures, run === null ? noRun : encodeRecord(engine, run));
}

/** Unpacks a state. Pure; never throws, whatever the text is. */
export function decodeCourse(engine: Engine, text: string): DecodedCourse {
  const kept = readKept(format, text);
  if (!kept.ok) return { ok: false, fault: `course/${kept.fault}`, rest: { ...firstState, ...kept.figures }, raw: text };
  const rest: CourseState = { ...kept.figures, run: null };
  if (kept.run === noRun) return { ok: true, state: rest };
  const decoded = decodeRecord(engine, kept.run);
  if (decoded.ok) return { ok: true, state: { ...rest, run: decoded.record } };
  return { ok: false, fault: decoded.fault === 'not-a-code' ? 'course/damaged' : 'course/other-rules', rest, raw: text };
}
