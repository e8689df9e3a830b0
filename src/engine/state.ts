import type { LengthId, LocalDay, LocalMinute } from '#scenario/compiled.ts';

/** Everything the rules remember of one run. Plain JSON: `structuredClone(state)` equals `state`. */
export interface SessionState {
  readonly format: 1;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly seed: string;
  readonly ruleset: string;
  readonly length: LengthId;
  readonly now: LocalMinute;
  readonly act: string;
  readonly beat: string;
  readonly phase: Phase;
  /** What reached the table on entry of this beat, in order. */
  readonly arrived: readonly Arrival[];
  readonly flags: Readonly<Record<string, true>>;
  /** Unclamped; the view clamps to 0–100. */
  readonly measures: Readonly<Record<string, number>>;
  /** What options, consequences and duties added; flows come on top, see `readCounter`. */
  readonly counters: Readonly<Record<string, number>>;
  /** How many times each price was paid; its low end is in `counters` already, see `readCounterRange`. */
  readonly paid: Readonly<Record<string, number>>;
  /** Minutes each flow has run. */
  readonly flowMinutes: Readonly<Record<string, number>>;
  readonly duties: Readonly<Record<string, DutyState>>;
  readonly pending: readonly PendingConsequence[];
  readonly decided: readonly Decided[];
  readonly skipped: readonly string[];
  /** Whole days by which the players' own clock was behind when the present act opened. */
  readonly lateDays: number;
  /** Minute each milestone was first reached. */
  readonly milestones: Readonly<Record<string, LocalMinute>>;
  readonly ending: string | null;
  /** Slots whose turn was settled beforehand, and what they turn up; null: nothing. Absent where all are drawn. */
  readonly slots?: Readonly<Record<string, string | null>>;
}

/**
 * deciding: a decision is open; reading: nothing to decide here; settled: decided, the outcome is on the table;
 * act-ended: between two acts; ended: the run is over.
 */
export type Phase = 'deciding' | 'reading' | 'settled' | 'act-ended' | 'ended';

export type Arrival =
  | { readonly kind: 'inject'; readonly id: string }
  | { readonly kind: 'consequence'; readonly id: string; readonly decision: string; readonly option: string }
  | { readonly kind: 'complication'; readonly id: string; readonly slot: string }
  | { readonly kind: 'duty-missed'; readonly id: string };

/** What made something happen to the quantities of a run. */
export type Cause =
  | { readonly kind: 'start' }
  | { readonly kind: 'decision'; readonly decision: string; readonly option: string }
  | { readonly kind: 'consequence'; readonly id: string; readonly decision: string; readonly option: string }
  | { readonly kind: 'complication'; readonly id: string; readonly slot: string }
  | { readonly kind: 'duty-missed'; readonly id: string };

export interface DutyState {
  readonly status: 'open' | 'met' | 'missed';
  readonly openedAt: LocalMinute;
  /** Last day on which it can still be met; null for a duty without a date. */
  readonly dueDay: LocalDay | null;
  readonly metAt: LocalMinute | null;
}

export interface PendingConsequence {
  readonly decision: string;
  readonly option: string;
  readonly id: string;
  /** Exactly one of the three. */
  readonly dueAt: LocalMinute | null;
  readonly act: string | null;
  readonly beat: string | null;
}

export type Confidence = 'low' | 'medium' | 'high';

export interface Decided {
  readonly decision: string;
  readonly option: string;
  readonly confidence: Confidence | null;
  /** When the question was put and when the choice had been carried out. */
  readonly askedAt: LocalMinute;
  readonly doneAt: LocalMinute;
}

/** Asked for. */
export type Command =
  | { readonly type: 'decision.take'; readonly decision: string; readonly option: string; readonly confidence: Confidence | null }
  | { readonly type: 'beat.continue' }
  | { readonly type: 'decision.skip'; readonly decision: string }
  /** A facilitator settles beforehand what a slot for complications turns up. */
  | { readonly type: 'slot.set'; readonly slot: string; readonly set: SlotSetting };

/** What a slot for complications turns up: what the seed draws, nothing, or one of its own. */
export type SlotSetting = { readonly is: 'drawn' } | { readonly is: 'none' } | { readonly is: 'this'; readonly complication: string };

/** Happened. Times are minutes of the scenario clock. */
export type SessionEvent =
  | { readonly type: 'act.opened'; readonly at: LocalMinute; readonly act: string; readonly lateDays: number }
  | { readonly type: 'beat.entered'; readonly at: LocalMinute; readonly beat: string }
  | { readonly type: 'inject.arrived'; readonly at: LocalMinute; readonly inject: string }
  | { readonly type: 'complication.turned'; readonly at: LocalMinute; readonly complication: string; readonly slot: string }
  | { readonly type: 'decision.taken'; readonly at: LocalMinute; readonly decision: string; readonly option: string }
  | { readonly type: 'decision.skipped'; readonly at: LocalMinute; readonly decision: string; readonly option: string }
  | {
      readonly type: 'consequence.arrived';
      readonly at: LocalMinute;
      readonly consequence: string;
      readonly decision: string;
      readonly option: string;
    }
  | { readonly type: 'duty.opened'; readonly at: LocalMinute; readonly duty: string; readonly dueDay: LocalDay | null }
  | { readonly type: 'duty.met'; readonly at: LocalMinute; readonly duty: string }
  | { readonly type: 'duty.missed'; readonly at: LocalMinute; readonly duty: string }
  | { readonly type: 'measures.changed'; readonly at: LocalMinute; readonly measures: Readonly<Record<string, number>> }
  | { readonly type: 'price.paid'; readonly at: LocalMinute; readonly price: string; readonly times: number; readonly cause: Cause }
  | { readonly type: 'milestone.reached'; readonly at: LocalMinute; readonly milestone: string }
  | { readonly type: 'act.ended'; readonly at: LocalMinute; readonly act: string }
  | { readonly type: 'session.ended'; readonly at: LocalMinute; readonly ending: string };

/** Why a command was refused. Worded in `locales/<lng>/refusals.json`. */
export type RefusalCode =
  | 'engine/session-over'
  | 'engine/nothing-to-decide'
  | 'engine/other-decision'
  | 'engine/unknown-option'
  | 'engine/option-closed'
  | 'engine/decision-open'
  | 'engine/unknown-slot'
  | 'engine/unknown-complication'
  | 'engine/slot-turned'
  | 'engine/unknown-command';

export type Outcome =
  | { readonly ok: true; readonly state: SessionState; readonly events: readonly SessionEvent[] }
  | { readonly ok: false; readonly state: SessionState; readonly code: RefusalCode };
