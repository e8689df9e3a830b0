import type { ClassScore } from './class-report.ts';
import type { Field, SourceLine } from './report.ts';

/**
 * The record that a training has taken place (教育実施記録), in words: screen, print, CSV and JSON show this one. Nobody is
 * named in it; what only the organiser knows is null, to be filled in by hand.
 */
export interface TrainingRecord {
  readonly language: string;
  readonly title: string;
  /** Handling marking, at the head of every page. */
  readonly handling: string;
  readonly lead: string;
  /** Of one run, of fewer people than may be broken down, or of many. */
  readonly of: 'one' | 'few' | 'many';
  /** In the order of print. */
  readonly rows: readonly TrainingRow[];
  readonly attendance: Attendance;
  readonly result: TrainingResult;
  readonly comprehension: { readonly rows: readonly ComprehensionRow[]; readonly note: string };
  /** Which duty the training serves is for the organiser to tick: no box is ticked here. */
  readonly basis: { readonly lead: string; readonly boxes: readonly BasisBox[] };
  readonly topics: { readonly lead: string; readonly rows: readonly TopicRow[]; readonly note: string };
  /** That playing a case does not replace testing one's own plan. */
  readonly limit: string;
  readonly privacy: string;
  /** Labels of the lines that are signed and dated by hand. */
  readonly signatures: readonly string[];
  readonly sources: readonly SourceLine[];
  readonly stamp: readonly Field[];
  readonly foot: string;
}

export const trainingRows = [
  'name',
  'days',
  'place',
  'mode',
  'content',
  'scenario',
  'ruleset',
  'length',
  'time',
  'objectives',
  'audience',
  'lecturer',
  'responsible',
  'roster',
  'retention',
] as const;

export interface TrainingRow {
  readonly id: (typeof trainingRows)[number];
  readonly label: string;
  /** null: to be filled in by hand. */
  readonly value: string | null;
}

/** What the organiser types before printing; nothing of it is kept, and nobody is named in it. */
export interface TypedFields {
  /** How many people were to be trained. */
  readonly targets: number | null;
  /** How many of those who were absent have been trained since. */
  readonly makeUp: number | null;
  readonly place: string;
  readonly audience: string;
  /** Where the list of names lies: a number or a folder, never the names. */
  readonly roster: string;
  readonly retention: string;
}

/** Nothing typed. */
export const untyped: TypedFields = { targets: null, makeUp: null, place: '', audience: '', roster: '', retention: '' };

export interface Attendance {
  readonly cells: readonly {
    readonly id: 'targets' | 'attended' | 'absent' | 'make-up';
    readonly label: string;
    readonly count: number | null;
    readonly text: string | null;
  }[];
  /** Said where the numbers do not fit one another; else null. */
  readonly note: string | null;
}

export interface TrainingResult {
  readonly passMark: number;
  readonly runs: number;
  readonly passed: number;
  readonly rows: readonly Field[];
  /** Of one run. */
  readonly percent: number | null;
  /** Of many runs. */
  readonly spread: ClassScore | null;
  /** Said where nothing is broken down; else null. */
  readonly hidden: string | null;
}

export interface ComprehensionRow {
  readonly id: string;
  readonly name: string;
  /** Points of one run, the mean of many. */
  readonly percent: number | null;
  readonly grades: readonly { readonly grade: 'P' | 'S' | 'M' | 'U'; readonly count: number }[];
  readonly text: string;
}

export interface BasisBox {
  readonly id: BasisId;
  readonly label: string;
  readonly note: string;
  readonly sources: readonly SourceLine[];
}

export const basisIds = ['law', 'privacy-mark', 'pci-dss', 'isms', 'own-rules'] as const;
export type BasisId = (typeof basisIds)[number];

/** One of the topics that JIS Q 15001 wants taught. */
export interface TopicRow {
  readonly id: TopicId;
  readonly label: string;
  /** `case`: the scenario puts it to the learner in a fictional case; `none`: it does not deal with it. */
  readonly covered: 'case' | 'none';
  readonly word: string;
  readonly note: string;
  /** The decisions that are the evidence, by number. */
  readonly decisions: readonly { readonly id: string; readonly number: number; readonly question: string }[];
}

export const topicIds = ['policy', 'benefit', 'roles', 'consequences'] as const;
export type TopicId = (typeof topicIds)[number];
