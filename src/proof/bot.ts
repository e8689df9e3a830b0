import type { CompiledDecision, CompiledOption } from '#scenario/compiled.ts';

/** A decision as it is put to a bot. */
export interface Asked {
  readonly decision: CompiledDecision;
  /** Options on offer, in the order of the file; at least one. */
  readonly open: readonly CompiledOption[];
  readonly ruleset: string;
  /** The order in which a player of this run sees them; null where no run is played and any order is as likely. */
  readonly shown: readonly string[] | null;
}

/**
 * A player without a head: always the same kind of answer. It says which share of its choices falls on each open option,
 * so that the proof can reckon what it earns exactly and a simulation can draw by it.
 */
export interface Bot {
  /** Stable, kebab-case; worded in `locales/<lng>/proof.json` under `bots`. */
  readonly id: string;
  /** The language whose labels it reads; null where it reads none. */
  readonly language: string | null;
  /** One share per entry of `open`, each at least 0, together 1. Pure. */
  weigh(asked: Asked): readonly number[];
}
