import type { LengthId } from '#scenario/compiled.ts';
import type { EarlierAnswer } from '#scoring/choose-rechecks.ts';

/** What a package is made for. */
export type PackageTarget = 'scorm12' | 'scorm2004' | 'cmi5' | 'web' | 'single';

/**
 * What a learning management system is told at the end: of a run that reaches the pass mark, and of one that does not.
 * The four pairs that administrators know from other authoring tools.
 */
export type ReportMode = 'passed-incomplete' | 'passed-failed' | 'completed-incomplete' | 'completed-failed';

/**
 * What a package says of itself, as its page carries it in a data block: `<script type="application/json" id="course">`.
 * A page without one is the open game, which offers every scenario and every choice.
 */
export interface Course {
  readonly format: 1;
  readonly target: PackageTarget;
  /** Absolute IRI, the same in every version of the package: what stands before the ids of activities and decisions. */
  readonly iri: string;
  /** Never none. With several, `?scenario=` in the launch address says which one a learner has come for. */
  readonly scenarios: readonly string[];
  /** The first one is spoken where nobody has wished for another. Never none. */
  readonly languages: readonly string[];
  /** null: the learner chooses. */
  readonly length: LengthId | null;
  /** null: the learner chooses. */
  readonly ruleset: string | null;
  /** 0–100; null: the scenario's own. A figure of the learning management system goes before either. */
  readonly passMark: number | null;
  readonly report: ReportMode;
  /** What a recheck asks again, of its one scenario and under its one ruleset; absent where the course is the run itself. */
  readonly recheck?: CourseRecheck;
}

/** What a recheck knows of the run that it goes back to: nothing that names anybody. */
export interface CourseRecheck {
  /** The day on which that run was played: YYYY-MM-DD; null where nobody has measured. */
  readonly on: string | null;
  /** Reckoned from what is asked again: tells this recheck from every other, and the order of the options is drawn from it. */
  readonly id: string;
  /** In the order in which they are asked. Never none. */
  readonly earlier: readonly EarlierAnswer[];
}
