import type { AttemptScore } from '#session/course-state.ts';
import type { LmsLine, LmsStandard } from '#session/lms-port.ts';

/** What the screens show of the course that the page was packaged as. */
export interface CourseView {
  /** null: a page of its own, with no learning management system behind it. */
  readonly standard: LmsStandard | null;
  /** The scenario that the learner has come for; null where one is to be chosen. */
  readonly scenario: string | null;
  /** `review` and `browse`: for looking, nothing is written. */
  readonly mode: 'normal' | 'browse' | 'review';
  /** Whether length and law can be chosen. */
  readonly choosesLength: boolean;
  readonly choosesRuleset: boolean;
  /** 0–100: the figure that is used. */
  readonly passMark: number;
  readonly attempts: number;
  readonly first: AttemptScore | null;
  readonly best: AttemptScore | null;
  /** `none`: there is no line, and nothing is saved beyond this device. */
  readonly line: LmsLine | { readonly is: 'none' };
  /** Whether there is something to leave: "Save and exit". */
  readonly canLeave: boolean;
}
