import type { RefusalCode } from '#engine/state.ts';

/** Why a workshop did not do what was asked. Worded in `locales/<lng>/refusals.json`. */
export type WorkshopRefusal =
  | RefusalCode
  | 'workshop/not-allowed'
  | 'workshop/not-understood'
  | 'workshop/too-large'
  | 'workshop/too-fast'
  | 'workshop/repeated'
  | 'workshop/over'
  | 'workshop/not-started'
  | 'workshop/already-started'
  | 'workshop/locked'
  | 'workshop/full'
  | 'workshop/removed'
  | 'workshop/unknown-code'
  | 'workshop/too-many-guesses'
  | 'workshop/too-many-workshops'
  | 'workshop/unknown-seat'
  | 'workshop/elsewhere'
  | 'workshop/unknown-team'
  | 'workshop/unknown-participant'
  | 'workshop/unknown-role'
  | 'workshop/role-taken'
  | 'workshop/paused'
  | 'workshop/nothing-open'
  | 'workshop/answers-closed'
  | 'workshop/not-revealed'
  | 'workshop/other-decision'
  | 'workshop/not-spokesperson'
  | 'workshop/observer'
  | 'workshop/not-observer'
  | 'workshop/no-answers'
  | 'workshop/tied'
  | 'workshop/count-does-not-fit'
  | 'workshop/confidence-missing'
  | 'workshop/reason-missing'
  | 'workshop/nothing-to-undo'
  | 'workshop/unknown-inject'
  | 'workshop/inject-shown'
  | 'workshop/inject-not-yet'
  | 'workshop/nothing-to-rewind'
  | 'workshop/nothing-to-catch-up'
  | 'workshop/no-timer'
  | 'workshop/extensions-used'
  | 'workshop/unknown-scenario'
  | 'workshop/other-scenario-version'
  | 'workshop/no-room'
  | 'workshop/shutting-down'
  | 'workshop/no-connection'
  | 'workshop/journal-failed';

export interface Refused {
  readonly ok: false;
  readonly code: WorkshopRefusal;
  /** For the sentence; never a secret. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What comes back for a command. */
export type CommandAnswer = Done | Refused;

export interface Done {
  readonly ok: true;
  /** Teams that were meant and stay as they are, because it was not legal for them; absent where there is none. */
  readonly left?: readonly { readonly team: number; readonly code: WorkshopRefusal }[];
}
