import type { Course } from '#session/course.ts';
import type { CourseStanding, LmsLaunch } from '#session/lms-port.ts';
import type { ApiName } from './find-api.ts';
import type { ApiDialect } from './scorm-calls.ts';
import type { EntryGroup } from './scorm-ledger.ts';
import type { ScormWorld } from './scorm-world.ts';

/** In what the two standards differ. */
export interface ScormStandard {
  readonly standard: 'scorm12' | 'scorm2004';
  readonly apiName: ApiName;
  readonly dialect: ApiDialect;
  /** Reads what the LMS says at the beginning of a session. */
  begin(read: (element: string) => string, world: ScormWorld, course: Course): ScormSession;
}

/** What one session has to say, in the words of its standard. */
export interface ScormSession {
  readonly launch: Extract<LmsLaunch, { readonly ok: true }>;
  /** Everything that the LMS is to hold now; what it has taken already is among it. null: nothing has been reported yet. */
  describe(standing: CourseStanding | null, moment: Moment): readonly EntryGroup[];
}

/** When something is described. */
export interface Moment {
  /** Milliseconds that this session has lasted. */
  readonly spent: number;
  readonly isLeaving: boolean;
}

/** What both standards call the place where a course keeps its state. */
export const keptElement = 'cmi.suspend_data';

const mostKept = 4096;
const ascii = /^[ -~]*$/u;

/**
 * Whether every LMS must take a state: ASCII, and no longer than SCORM 1.2 asks for (RTE 3.4.4, CMIString4096); one limit for
 * both standards. What is not is never handed over: some keep a part of it and say "true". Pure.
 */
export function isWritable(kept: string): boolean {
  return kept.length <= mostKept && ascii.test(kept);
}
