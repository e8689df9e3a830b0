import type { SessionRecord } from '#engine/record.ts';

/** What a judged run came to. */
export interface AttemptScore {
  /** 0–100, whole. */
  readonly percent: number;
  readonly passed: boolean;
  /** The day it ended on the learner's device: YYYY-MM-DD. */
  readonly on: string;
}

/** All that a course keeps of a learner between two visits. No text in any language, and nothing that names anybody. */
export interface CourseState {
  /** Runs that were begun, ended or not: answers of another run are other answers. */
  readonly begun: number;
  /** Runs that were judged. */
  readonly attempts: number;
  /** The first judged run; it stays beside the best for good. */
  readonly first: AttemptScore | null;
  /** The best one: passed before not passed, then the higher score, then the earlier. */
  readonly best: AttemptScore | null;
  /** The run that stands on the table, ended or not; null before the first. */
  readonly run: SessionRecord | null;
}

/** Characters of ASCII that a state may take: a SCORM 1.2 system need keep no more than 4,096 (RTE 1.2, 3.4.4). */
export const longestState = 3_500;

/** What is kept of somebody who has never been here. */
export const firstState: CourseState = { begun: 0, attempts: 0, first: null, best: null, run: null };
