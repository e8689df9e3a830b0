import type { PlayedScenario, WorkshopState } from './workshop-state.ts';

/** What the views of a workshop are made from: what its journal tells, and what only the host knows of the moment. */
export interface Viewing {
  readonly played: PlayedScenario;
  readonly state: WorkshopState;
  /** The host's clock, in milliseconds since the epoch. */
  readonly now: number;
  /** Ids of the participants whose phone is on the line. */
  readonly connected: ReadonlySet<string>;
  /** Since when the others' phones are not. */
  readonly lostSince: ReadonlyMap<string, number>;
  /** Where people join; null in one screen. */
  readonly join: { readonly code: string; readonly address: string; readonly joinUrl: string } | null;
}
