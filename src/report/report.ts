import type { HistoryLabel, LengthId, LocalDay, LocalMinute, Rating } from '#scenario/compiled.ts';
import type { HouseNoteKind } from '#scenario/house.ts';
import type { Counterfactual, Debrief, DecisionReview, Yardstick } from '#scoring/debrief.ts';

/**
 * A debrief in words: what screen, print, CSV and JSON all show, so that no two of them can disagree. Dates stay
 * numbers beside their wording where something is drawn from them.
 */
export interface Report {
  readonly language: string;
  /** ISO 8601 with offset: the device's own clock. */
  readonly generatedAt: string;
  readonly zone: string;
  readonly title: string;
  readonly scenarioTitle: string;
  readonly ruleset: { readonly id: string; readonly name: string; readonly asOf: string };
  readonly length: { readonly id: LengthId; readonly name: string };
  readonly headline: string;
  readonly summary: string;
  readonly ending: { readonly id: string; readonly title: string; readonly body: string };
  readonly verdict: Verdict;
  readonly figures: readonly Figure[];
  /** Versions, ruleset, language, zone and time of making: on every report. */
  readonly stamp: readonly Field[];
  readonly overview: readonly Field[];
  readonly lanes: Lanes;
  readonly decisions: readonly DecisionSheet[];
  readonly mistakes: readonly Mistake[];
  readonly complications: readonly { readonly when: string; readonly title: string; readonly body: string }[];
  readonly outcomes: readonly Outcome[];
  /** What each counter with prices is made of; empty where none was paid. */
  readonly ledgers: readonly Ledger[];
  /** null where nothing can be held beside the run. */
  readonly yardsticks: Yardsticks | null;
  /** null where every law rates every option alike. */
  readonly laws: Laws | null;
  readonly competencies: readonly CompetencyRow[];
  readonly calibration: { readonly gap: string; readonly word: string; readonly count: number } | null;
  readonly course: Course;
  readonly plan: Plan;
  readonly sources: readonly SourceLine[];
  /** The company's own words; null where it has given none. */
  readonly house: HouseSheet | null;
  readonly disclaimer: string;
  readonly modelNote: string;
}

export interface Field {
  readonly label: string;
  readonly value: string;
}

export interface Verdict {
  readonly percent: number;
  readonly passMark: number;
  readonly passed: boolean;
  /** 合格(基準 70), or why the pass is withheld. */
  readonly word: string;
  readonly reason: string | null;
}

export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export interface Lanes {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly alert: LocalDay;
  readonly history: readonly LaneEntry[];
  readonly own: readonly LaneEntry[];
  /** What is known of the real course without a date, and what is not known. */
  readonly notes: readonly LaneEntry[];
  readonly historyExposure: { readonly from: LocalDay; readonly to: LocalDay; readonly text: string } | null;
  readonly ownExposure: OwnExposure | null;
  /** Where the median of comparable published cases would lie on the players' axis. */
  readonly yardsticks: readonly LaneEntry[];
  /** Said where the ruleset is not the law the real case was under; else null. */
  readonly otherLaw: string | null;
}

export type OwnExposure = NonNullable<Debrief['exposure']> & { readonly text: string; readonly added: string | null };

export interface LaneEntry {
  readonly id: string;
  readonly day: LocalDay | null;
  readonly when: string;
  /** Short, for the axis. */
  readonly tick: string;
  readonly text: string;
  readonly short: string;
  /** null: a yardstick, which is neither fact nor fiction of one case. */
  readonly label: HistoryLabel | 'fiction' | null;
  readonly labelWord: string;
  readonly sources: readonly SourceLine[];
}

export interface DecisionSheet {
  readonly id: string;
  readonly number: number;
  readonly act: string;
  readonly askedAt: LocalMinute | null;
  readonly when: string | null;
  readonly question: string;
  readonly weight: string;
  readonly status: 'taken' | 'forfeited' | 'skipped';
  readonly statusNote: string | null;
  readonly rating: RatingWord | null;
  readonly confidence: string | null;
  readonly points: number;
  readonly earned: number;
  readonly yours: OptionLine | null;
  /** null where yours was the best. */
  readonly best: OptionLine | null;
  readonly others: readonly OptionLine[];
  readonly why: readonly Paragraph[];
  readonly rightIf: readonly Paragraph[];
  readonly sources: readonly SourceLine[];
  readonly known: string;
  readonly knownEntries: readonly LaneEntry[];
  /** Where the other rulesets judge or explain it differently. */
  readonly otherRules: readonly OtherRule[];
  readonly counterfactual: CounterfactualSheet | null;
  /** The company's own words on this decision and its options. */
  readonly house: readonly HouseLine[];
}

export interface RatingWord {
  readonly id: Rating;
  readonly word: string;
}

export interface OptionLine {
  readonly id: string;
  readonly slot: DecisionReview['bestSlot'];
  readonly rating: RatingWord;
  readonly label: string;
  readonly done: string;
  readonly note: string;
  readonly because: string;
}

/** A text about one option; `about` is null where only one option is meant. */
export interface Paragraph {
  readonly about: string | null;
  readonly text: string;
}

/** How one option is judged under the law that was played, and how it would be under others. */
export interface OtherRule {
  readonly option: string;
  /** null: neither the choice nor the best one. */
  readonly who: { readonly id: 'yours' | 'best'; readonly word: string } | null;
  readonly label: string;
  readonly played: { readonly rating: RatingWord; readonly line: string };
  readonly others: readonly {
    readonly ruleset: string;
    readonly rating: RatingWord;
    readonly line: string;
    /** null where the reason is the same, or is not told. */
    readonly because: string | null;
  }[];
}

/** What another law would change in the ratings of this run's decisions. */
export interface Laws {
  readonly heading: string;
  readonly note: string;
  readonly rulesets: readonly { readonly id: string; readonly name: string; readonly isPlayed: boolean }[];
  readonly changes: readonly LawChange[];
}

export interface LawChange {
  readonly decision: string;
  readonly number: number;
  readonly question: string;
  /** `ratings` in the order of the rulesets. */
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly isYours: boolean;
    readonly ratings: readonly RatingWord[];
  }[];
}

/** The run beside the typical company and best play; `values` in the order of `runs`. */
export interface Yardsticks {
  readonly heading: string;
  readonly runs: readonly { readonly id: 'yours' | Yardstick['id']; readonly name: string }[];
  readonly groups: readonly {
    readonly id: 'decisions' | 'days' | 'outcome';
    readonly name: string;
    readonly rows: readonly YardstickRow[];
  }[];
  /** Milestones that all runs reached on the same day; null where there is none. */
  readonly same: string | null;
  readonly notes: readonly string[];
  readonly medians: readonly { readonly text: string; readonly sources: readonly SourceLine[] }[];
}

export interface YardstickRow {
  readonly id: string;
  readonly name: string;
  /** The median of the published comparable cases, where there is one. */
  readonly median: { readonly days: number; readonly text: string } | null;
  /** What the whole width of a drawing stands for; null where there is nothing to draw. */
  readonly scale: number | null;
  readonly values: readonly YardstickValue[];
}

export interface YardstickValue {
  readonly text: string;
  /** The figure in the unit of the row, for drawing; null where it is none, or was never reached. */
  readonly amount: number | null;
  /** The high end of a figure that is a span; null where it is one number. */
  readonly upTo: number | null;
  readonly note: string | null;
}

export interface CounterfactualSheet {
  readonly kind: Counterfactual['kind'];
  readonly title: string;
  /** Said where another decision than this one was swapped. */
  readonly about: string | null;
  readonly lead: {
    readonly name: string;
    readonly difference: string;
    readonly actual: { readonly value: number; readonly text: string };
    readonly other: { readonly value: number; readonly text: string };
    readonly gapText: string;
  } | null;
  readonly rows: readonly { readonly name: string; readonly actual: string; readonly other: string }[];
  readonly ending: string;
  readonly notes: readonly string[];
}

export interface Mistake {
  readonly decision: string;
  readonly number: number;
  readonly slot: DecisionReview['slot'];
  readonly done: string;
  readonly line: string;
}

export interface Outcome {
  readonly kind: 'counter' | 'duty' | 'milestone';
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

/** What was paid on one counter, item by item. */
export interface Ledger {
  readonly counter: string;
  readonly heading: string;
  readonly rows: readonly LedgerRow[];
  readonly total: Span;
  readonly note: string;
}

export interface LedgerRow {
  readonly name: string;
  /** The day and what it was paid for; null for what was never an item. */
  readonly when: string | null;
  readonly amount: Span;
  readonly note: string | null;
  readonly basis: string;
  readonly sources: readonly SourceLine[];
}

/** From a low to a high end, in words and in the unit of its counter. */
export interface Span {
  readonly text: string;
  readonly low: number;
  readonly high: number;
}

export interface CompetencyRow {
  readonly id: string;
  readonly name: string;
  readonly percent: number | null;
  readonly grade: 'P' | 'S' | 'M' | 'U' | null;
  readonly gradeWord: string;
  readonly decisions: readonly number[];
  readonly csf: readonly string[];
}

export interface Course {
  readonly measures: readonly { readonly id: string; readonly name: string; readonly values: readonly number[] }[];
  readonly points: readonly { readonly label: string; readonly when: string; readonly number: number | null }[];
}

export interface Plan {
  readonly keep: { readonly competency: string; readonly text: string; readonly house: readonly HouseLine[] } | null;
  readonly change: readonly PlanItem[];
}

export interface PlanItem {
  readonly competency: string;
  readonly issue: string;
  readonly action: string;
  readonly owner: string;
  readonly due: string;
  readonly check: string;
  readonly decisions: readonly number[];
  readonly house: readonly HouseLine[];
}

export interface SourceLine {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly section: string | null;
  readonly year: number | null;
  readonly url: string;
  readonly tier: string;
  readonly seen: string;
}

/** What a company adds to the exercise in its own words: neither fiction nor fact of the case, and never judged. */
export interface HouseSheet {
  readonly name: HouseText | null;
  readonly owner: HouseText;
  readonly reviewed: string;
  /** Every note, by where it stands. */
  readonly lines: readonly HouseLine[];
}

/** A text of the company's in the reader's language, or in another one and then said to be. */
export interface HouseText {
  readonly text: string;
  /** The language the text is in. */
  readonly language: string;
  /** "日本語のみ"; null where it is the reader's language. */
  readonly otherLanguage: string | null;
}

export interface HouseLine extends HouseText {
  readonly kind: HouseNoteKind;
  readonly kindWord: string;
  /** Where it stands: 判断 3 …, a duty's name; null where that goes without saying. */
  readonly where: string | null;
}
