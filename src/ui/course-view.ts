import type { PackageTarget } from '#session/course.ts';
import type { AttemptScore } from '#session/course-state.ts';
import type { LmsLine, LmsStandard } from '#session/lms-port.ts';

/** What the screens show of the course that the page was packaged as. */
export interface CourseView {
  readonly target: PackageTarget;
  /** null: a page of its own, with no learning management system behind it. */
  readonly standard: LmsStandard | null;
  /** The scenario that the learner has come for; null where one is to be chosen. */
  readonly scenario: string | null;
  /** `review` and `browse`: for looking, nothing is written. */
  readonly mode: 'normal' | 'browse' | 'review';
  /** Language tags that the package holds. */
  readonly languages: readonly string[];
  /** Whether length and law can be chosen. */
  readonly choosesLength: boolean;
  readonly choosesRuleset: boolean;
  /** 0–100: the figure that the system or the package sets; null: each scenario's own. */
  readonly passMark: number | null;
  readonly attempts: number;
  readonly first: AttemptScore | null;
  readonly best: AttemptScore | null;
  /** `none`: there is no line, and nothing is saved beyond this device. */
  readonly line: LmsLine | { readonly is: 'none' };
  /** Whether there is something to leave: "Save and exit". */
  readonly canLeave: boolean;
  /** `gone`: the session is over, and the window may be closed. */
  readonly leaving: 'no' | 'going' | 'gone';
  /** Whether the way out is held open, since something could not be saved. */
  readonly leadsOn: boolean;
}

/** Whether the page serves one scenario to a learner of a learning management system: no library, no files, no workshop. Pure. */
export function isLedByCourse(course: CourseView | null): boolean {
  return course !== null && course.standard !== null;
}

/** What is saved, and where. Pure. */
export function tellKept(course: CourseView): 'lms' | 'nowhere' | 'looking' | 'device' {
  if (course.standard === null) return 'device';
  if (course.line.is === 'none' || course.line.is === 'lost') return 'nowhere';
  return course.mode === 'normal' ? 'lms' : 'looking';
}
