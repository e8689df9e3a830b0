import type { LengthId } from '#scenario/compiled.ts';

/** What is to be played: so many runs under one ruleset at one length, all drawn from one seed. */
export interface SimulationInput {
  readonly runs: number;
  readonly seed: string;
  readonly ruleset: string;
  readonly length: LengthId;
}

/** How figures of many runs are spread; the quartiles are `lower` and `upper`. Each is a figure that was reached, but for `mean`. */
export interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly min: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly p90: number;
  readonly max: number;
}

/** Scores of all runs. */
export interface ScoreSpread extends Spread {
  /** The score below which lie 10, 20 … 90 percent of the runs. */
  readonly deciles: readonly number[];
  /** Every score that was reached, rising, with the runs that reached it. */
  readonly exact: readonly (readonly [score: number, runs: number])[];
  /** Runs that passed, and runs whose score would have passed but for a gate. */
  readonly passed: number;
  readonly withheld: number;
}

/** What became of a duty: runs by its state at the end, and days (day of knowledge = day 1) until it was met, late or not. */
export interface DutySpread {
  readonly met: number;
  readonly missed: number;
  readonly open: number;
  readonly days: Spread | null;
}

/** A bot's runs of a scenario, summed up. Ids and figures only. */
export interface Simulation {
  readonly bot: string;
  readonly language: string | null;
  readonly ruleset: string;
  readonly length: LengthId;
  readonly seed: string;
  readonly runs: number;
  readonly score: ScoreSpread;
  /** Runs by ending, in the order of the scenario; an ending that nobody reached has 0. */
  readonly endings: Readonly<Record<string, number>>;
  readonly counters: Readonly<Record<string, Spread>>;
  /** The same at the high end of what was paid; as in `counters` where a counter has no prices. */
  readonly highs: Readonly<Record<string, Spread>>;
  /** At the end, as shown: 0 to 100. */
  readonly measures: Readonly<Record<string, Spread>>;
  readonly duties: Readonly<Record<string, DutySpread>>;
  /** Days from the alert; null for a milestone that no run reached. */
  readonly milestones: Readonly<Record<string, Spread | null>>;
}
