import type { CompiledScenario, LengthId } from '#scenario/compiled.ts';
import type { Command } from './state.ts';

export interface SessionSettings {
  readonly ruleset: string;
  readonly length: LengthId;
}

/** The replay file: enough to rebuild a run anywhere. `hash` is the logic's, so a corrected typo orphans nobody. */
export interface SessionRecord {
  readonly format: 1;
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: string };
  readonly seed: string;
  readonly settings: SessionSettings;
  readonly commands: readonly Command[];
  /** When it was played, on the clock of the device; absent where nobody has measured. The rules never read it. */
  readonly played?: Played;
}

/** When and how long a run was played. */
export interface Played {
  /** The day of the last command: YYYY-MM-DD. */
  readonly on: string;
  /** Seconds spent at the table, whole, without the time between two visits. */
  readonly seconds: number;
}

/** Characters of the longest seed that a run may be given. */
export const longestSeed = 64;

/** Why rules cannot play a record. */
export type RecordMisfit = 'other-rules' | 'unknown-ruleset' | 'unknown-length';

/**
 * Why a scenario's rules cannot play a record, or null if they can begin it. Pure. To be asked before `replay`: rules
 * that are begun with a ruleset or a length they do not know play on without duties, ratings or decisions.
 */
export function findMisfit(scenario: CompiledScenario, record: Pick<SessionRecord, 'scenario' | 'settings'>): RecordMisfit | null {
  if (record.scenario.hash !== scenario.hash) return 'other-rules';
  if (!Object.hasOwn(scenario.rulesets, record.settings.ruleset)) return 'unknown-ruleset';
  return Object.hasOwn(scenario.lengths, record.settings.length) ? null : 'unknown-length';
}
