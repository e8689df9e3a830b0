import type { ReportMode } from '#session/course.ts';
import type { CourseResult } from '#session/lms-port.ts';
import type { MoveOn } from './cmi5-launch-data.ts';
import type { Told } from './cmi5-progress.ts';

/** By what a verdict is given. */
export interface VerdictTerms {
  readonly report: ReportMode;
  readonly masteryScore: number | null;
  readonly moveOn: MoveOn;
  readonly session: string;
}

/** Whether a result passes: what the LMS sets as mastery goes before what the course says (cmi5, 10.2.4). Pure. */
export function isPassing(result: CourseResult, { masteryScore }: VerdictTerms): boolean {
  return result.passed && (masteryScore === null || result.percent / 100 >= masteryScore);
}

/**
 * What a result entitles to at once and has not been told in this registration (cmi5, 9.3). An LMS that lets nobody move on
 * without `passed` is told of it in every mode of report. Pure.
 */
export function listDueVerbs(result: CourseResult, told: Told, terms: VerdictTerms): readonly ('completed' | 'passed')[] {
  const passes = isPassing(result, terms);
  const completes = passes || terms.report === 'passed-failed';
  const saysPassed =
    terms.report === 'passed-failed' ||
    terms.report === 'passed-incomplete' ||
    terms.moveOn === 'Passed' ||
    terms.moveOn === 'CompletedAndPassed';
  const due: ('completed' | 'passed')[] = [];
  if (completes && !told.completed) due.push('completed');
  if (passes && saysPassed && !told.passed && told.verdictIn !== terms.session) due.push('passed');
  return due;
}

/**
 * Whether `failed` is to be said at the end of the session. Not before: once it is said, the same session may not say
 * `passed` any more (cmi5, 9.3), and a learner who fails may try again at once. Pure.
 */
export function isFailedDue(result: CourseResult, told: Told, terms: VerdictTerms): boolean {
  if (terms.report !== 'passed-failed' && terms.report !== 'completed-failed') return false;
  if (isPassing(result, terms) || told.passed || told.verdictIn === terms.session) return false;
  return told.failedAt !== result.percent;
}
