import type { LengthId, LocalDay, LocalMinute, Rating, Weight } from '#scenario/compiled.ts';
import type { Cause, Confidence } from '#engine/state.ts';
import type { SlotPattern } from '#engine/option-order.ts';

/** What a record teaches. Ids and numbers only; wording is looked up last. */
export interface Debrief extends OutcomeReview {
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: string };
  readonly seed: string;
  readonly ruleset: string;
  readonly length: LengthId;
  readonly stateHash: string;
  readonly headline: Headline;
  readonly score: Score;
  readonly decisions: readonly DecisionReview[];
  /** Decision ids: harmful or weak though confidence was high, worst first. */
  readonly confidentMistakes: readonly string[];
  readonly competencies: readonly CompetencyScore[];
  readonly calibration: Calibration | null;
  /** Other ways of deciding with the same luck; empty where none can be played. */
  readonly yardsticks: readonly Yardstick[];
  /** Every price that was paid, in the order of the run. */
  readonly paid: readonly PaidItem[];
  /** The measures after each step, for the curves; values 0–100. */
  readonly course: readonly {
    readonly at: LocalMinute;
    readonly decision: string | null;
    readonly measures: Readonly<Record<string, number>>;
  }[];
  readonly plan: ImprovementPlan;
  readonly complications: readonly { readonly id: string; readonly slot: string; readonly at: LocalMinute }[];
  /** The stretch of the tape in the players' lane; null where the scenario has none. */
  readonly exposure: ExposureReview | null;
}

/** A price as it was paid: `low` and `high` for all its times together. */
export interface PaidItem {
  readonly price: string;
  readonly counter: string;
  readonly times: number;
  readonly low: number;
  readonly high: number;
  readonly at: LocalMinute;
  readonly cause: Cause;
}

/** What came of a run, whoever decided in it: quantities, duties, dates and how it ended. */
export interface OutcomeReview {
  readonly ending: string;
  readonly counters: readonly {
    readonly id: string;
    readonly unit: string;
    readonly value: number;
    /** The high end of what was paid on it; the value itself where it has no prices. */
    readonly high: number;
    readonly basis: 'sourced' | 'model';
  }[];
  readonly duties: readonly {
    readonly id: string;
    readonly status: 'open' | 'met' | 'missed';
    readonly dueDay: LocalDay | null;
    readonly metDay: LocalDay | null;
    /** Days from the day of knowledge (day 1) to the day it was met; null if not met. */
    readonly days: number | null;
  }[];
  readonly milestones: readonly {
    readonly id: string;
    readonly day: LocalDay;
    readonly daysFromAlert: number;
    readonly medianDays: number | null;
  }[];
}

/**
 * A run that nobody played, held beside the real one: `typical` takes in each decision the option of that stance, `best`
 * the best rated one. Same seed, ruleset and length.
 */
export interface Yardstick extends OutcomeReview {
  readonly id: 'typical' | 'best';
  readonly score: Score;
}

/** The exposure as it must be told, and what stopping later than on the day of the alert added to it. */
export interface ExposureReview {
  /** False: the run ended before the investigation reported; then it is drawn dotted. */
  readonly known: boolean;
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** Whether something that was lost made the window wider than it had to be. */
  readonly widened: boolean;
  /** Day on which card input stopped, if later than `to`; null if nothing was added. */
  readonly addedTo: LocalDay | null;
}

/**
 * A key under `debrief:headline.*`, a whole sentence in each language. Params are figures, but for `milestone` and
 * `decision`, which are ids to be named from the scenario's texts.
 */
export interface Headline {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Score {
  /** 0–100, rounded to a whole point for show; `exact` keeps the fraction. */
  readonly percent: number;
  readonly exact: number;
  readonly passMark: number;
  readonly passed: boolean;
  /** Gate decisions with a harmful choice: they withhold the pass, whatever the score. */
  readonly withheldBy: readonly string[];
}

export interface DecisionReview {
  readonly decision: string;
  readonly number: number;
  readonly act: string;
  readonly weight: Weight;
  readonly status: 'taken' | 'forfeited' | 'skipped';
  readonly option: string | null;
  readonly slot: SlotPattern | null;
  readonly rating: Rating | null;
  readonly confidence: Confidence | null;
  readonly best: string;
  readonly bestSlot: SlotPattern;
  readonly options: readonly {
    readonly id: string;
    readonly slot: SlotPattern;
    readonly rating: Rating;
    readonly sources: readonly string[];
  }[];
  readonly askedAt: LocalMinute | null;
  readonly doneAt: LocalMinute | null;
  readonly forfeitedBy: { readonly decision: string; readonly option: string } | null;
  /** Points it is worth and the share of them it earned. */
  readonly points: number;
  readonly credit: number;
  readonly history: readonly string[];
  readonly counterfactual: Counterfactual | null;
}

/**
 * One option swapped, the same luck, later choices kept where legal, else the best one. A model, and labelled as one.
 * `decision` is the one that was swapped: for a forfeited decision, the one that forfeited it.
 */
export interface Counterfactual {
  readonly decision: string;
  readonly from: string;
  readonly to: string;
  /** improve: swapped for the best; avoid: the choice was best, so swapped for the worst to show what was spared. */
  readonly kind: 'improve' | 'avoid';
  readonly ending: { readonly actual: string; readonly other: string };
  readonly score: { readonly actual: number; readonly other: number };
  readonly measures: readonly { readonly id: string; readonly actual: number; readonly other: number }[];
  readonly counters: readonly {
    readonly id: string;
    readonly unit: string;
    readonly actual: number;
    readonly other: number;
    /** The high ends of both. */
    readonly high: { readonly actual: number; readonly other: number };
  }[];
  readonly milestones: readonly { readonly id: string; readonly actual: number | null; readonly other: number | null }[];
  /** The figure to be set large, measures last; null if nothing moved at all. */
  readonly lead: {
    readonly kind: 'counter' | 'milestone' | 'measure';
    readonly id: string;
    readonly actual: number;
    readonly other: number;
    readonly unit: string;
  } | null;
  /** Later decisions that had to be answered otherwise because the old answer was no longer on offer. */
  readonly changedLater: readonly string[];
  /** Later decisions that the real run never reached; answered with the best option on offer. */
  readonly regained: readonly string[];
}

export interface CompetencyScore {
  readonly id: string;
  /** null on fewer than two decisions. */
  readonly percent: number | null;
  /** HSEEP: P performed without challenges, S with some, M with major challenges, U unable; null without a figure. */
  readonly grade: 'P' | 'S' | 'M' | 'U' | null;
  readonly decisions: readonly string[];
  readonly owner: string;
  readonly csf: readonly string[];
}

export interface Calibration {
  /** Mean stated confidence minus mean credit, in points; positive: overconfident. */
  readonly gap: number;
  readonly count: number;
  readonly word: 'over' | 'matched' | 'under';
}

export interface ImprovementPlan {
  /** Competency ids. */
  readonly keep: string | null;
  readonly change: readonly {
    readonly competency: string;
    readonly decisions: readonly string[];
    readonly owner: string;
    readonly dueInDays: number;
  }[];
}

export interface TakeComparison {
  readonly first: Debrief;
  readonly second: Debrief;
  /** Only what differs. */
  readonly decisions: readonly { readonly decision: string; readonly first: string | null; readonly second: string | null }[];
}
