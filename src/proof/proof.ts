import type { LengthId } from '#scenario/compiled.ts';
import type { BotMean } from './check-difficulty.ts';
import type { ProofFinding } from './finding-codes.ts';
import type { Extent } from './fold.ts';

/** What was proven of a scenario over all its paths; plain JSON. */
export interface Proof {
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: string };
  /** No finding is an error. Never true unless every play was followed to its end. */
  readonly proven: boolean;
  /** One per ruleset and length. */
  readonly plays: readonly PlayProof[];
  /** How many of each kind some run comes to, of how many declared. */
  readonly reached: Readonly<Record<ReachedKind, { readonly reached: number; readonly declared: number }>>;
  /** Decisions that options are declared to take away, and those that they were found to take away: pairs of both. */
  readonly forfeits: { readonly declared: number; readonly found: number };
  readonly findings: readonly ProofFinding[];
}

/** Kinds of things that a run comes to. */
export type ReachedKind =
  | 'beat'
  | 'goto'
  | 'option'
  | 'inject'
  | 'consequence'
  | 'complication'
  | 'duty-opened'
  | 'duty-met'
  | 'duty-missed'
  | 'milestone'
  | 'ending';

/** What was found for one ruleset and length. */
export interface PlayProof {
  readonly ruleset: string;
  readonly length: LengthId;
  readonly decisions: number;
  readonly followed: Followed;
}

/** Either all of it, or an honest sample. */
export type Followed = ({ readonly exhaustive: true } & FollowedWhole) | ({ readonly exhaustive: false } & FollowedInPart);

/** Figures over all paths of a play. Percents are of the constant denominator. */
export interface FollowedWhole {
  /** States after merging, and how often a way led into a known one. */
  readonly states: number;
  readonly merged: number;
  /** Choices by luck, exact, as decimal digits: it may be larger than any number. */
  readonly paths: string;
  readonly longest: Extent;
  readonly shortest: Extent;
  /** `mean` is that of answering at random. */
  readonly score: { readonly min: number; readonly mean: number; readonly max: number };
  /** One best play, in order. */
  readonly best: readonly { readonly decision: string; readonly option: string }[];
  readonly bots: readonly BotMean[];
  /** What kept states apart that differ in nothing else, widest first. */
  readonly unmerged: readonly Unmerged[];
  /** The longest record as the product stores it. */
  readonly resume: { readonly characters: number; readonly commands: number };
}

/** Something of the state by which a guard can still tell runs apart. */
export interface Unmerged {
  /** `flag:x`, `measure:x`, `counter:x`, `duty:x`, `flow:x`, `lateness`, `pending` or `time`. */
  readonly part: string;
  /** The first guard that asks for it; null where it follows from another part. */
  readonly guard: string | null;
  /** The beat at which it has most values, and how many. */
  readonly beat: string;
  readonly values: number;
}

/** What samples showed where there are too many states to follow. */
export interface FollowedInPart {
  readonly states: number;
  readonly beats: readonly { readonly beat: string; readonly states: number; readonly parts: readonly string[] }[];
  readonly runs: number;
  readonly score: { readonly min: number; readonly mean: number; readonly max: number };
  /** Of everything declared, how much the samples came to. */
  readonly coverage: { readonly reached: number; readonly declared: number };
}
