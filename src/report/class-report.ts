import type { LengthId } from '#scenario/compiled.ts';
import type { Confidence } from '#engine/state.ts';
import type { Field, RatingWord, SourceLine } from './report.ts';

/** What many runs have in common, in words: page, Markdown, CSV and JSON show this one. No person and no file name is in it. */
export interface ClassReport {
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly summary: string;
  /** What was not counted, and why; empty where everything was. */
  readonly notes: readonly string[];
  readonly groups: readonly ClassGroup[];
  readonly stamp: readonly Field[];
}

/** Runs of one scenario and version, under one ruleset and of one length. */
export interface ClassGroup {
  readonly id: string;
  readonly scenario: { readonly id: string; readonly version: string; readonly title: string };
  readonly ruleset: { readonly id: string; readonly name: string; readonly asOf: string };
  readonly length: { readonly id: LengthId; readonly name: string };
  readonly heading: string;
  readonly runs: number;
  readonly people: number;
  readonly passMark: number;
  readonly passed: number;
  /** Reached the pass mark and did not pass; null where it is not broken down. */
  readonly withheld: number | null;
  readonly days: { readonly from: string; readonly to: string } | null;
  readonly minutes: number | null;
  readonly overview: readonly Field[];
  /** Said where nothing is broken down, because fewer than five people are in it; else null. */
  readonly hidden: string | null;
  readonly score: ClassScore | null;
  readonly decisions: readonly HeatRow[];
  readonly calibration: ClassCalibration | null;
  readonly mistakes: readonly ClassMistake[];
  readonly competencies: readonly ClassCompetency[];
  readonly sources: readonly SourceLine[];
}

export interface ClassScore {
  readonly mean: number;
  readonly median: number;
  readonly text: string;
  readonly bins: readonly { readonly from: number; readonly to: number; readonly label: string; readonly count: number }[];
}

/** A decision of the heat map: its options from best to worst, each with its share. */
export interface HeatRow {
  readonly id: string;
  readonly number: number;
  readonly question: string;
  readonly taken: number;
  readonly forfeited: number;
  readonly skipped: number;
  /** null where fewer than five people decided. */
  readonly options: readonly HeatCell[] | null;
  /** The options of each rating together, from best to worst; null where fewer than five people decided. */
  readonly ratings: readonly HeatShare[] | null;
  readonly right: number | null;
}

export interface HeatShare {
  readonly rating: RatingWord;
  readonly count: number;
  /** null where the decision has no option of this rating. */
  readonly percent: number | null;
}

export interface HeatCell {
  readonly id: string;
  readonly label: string;
  readonly rating: RatingWord;
  readonly count: number;
  readonly percent: number;
}

export interface ClassCalibration {
  readonly levels: readonly {
    readonly id: Confidence;
    readonly word: string;
    readonly count: number;
    readonly right: number;
    readonly percent: number | null;
  }[];
  readonly gap: number | null;
  readonly text: string;
}

export interface ClassMistake {
  readonly decision: string;
  readonly number: number;
  readonly question: string;
  readonly option: string;
  readonly rating: RatingWord;
  readonly count: number;
  readonly best: string;
  readonly because: string;
  readonly sources: readonly SourceLine[];
}

export interface ClassCompetency {
  readonly id: string;
  readonly name: string;
  readonly runs: number;
  readonly percent: number | null;
  readonly grades: readonly { readonly grade: 'P' | 'S' | 'M' | 'U'; readonly count: number }[] | null;
}
