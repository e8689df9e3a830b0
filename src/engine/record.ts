import type { LengthId } from '#scenario/compiled.ts';
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
}
