import type { Light, Season } from '#shared/daylight.ts';
import type { Channel } from '#scenario/schema.ts';
import type { LengthId, LocalDay, LocalMinute, Rating, ShopState } from '#scenario/compiled.ts';
import type { Confidence, Phase, RefusalCode } from '#engine/state.ts';
import type { SlotPattern } from '#engine/option-order.ts';

/** The words of the rules that a viewer's side needs: `ui` and `table` take them from here and never reach into the rules. */
export type { Channel, Confidence, LengthId, Phase, RefusalCode, ShopState, SlotPattern };

/**
 * What one viewer sees of a session: ids and numbers, no sentence. Both views, the sheets of `ui` and the objects of
 * `table`, draw exactly this; wording is looked up last, by id, in the scenario's texts and in `locales`.
 */
export interface SessionView {
  readonly scenario: string;
  readonly ruleset: string;
  readonly length: LengthId;
  readonly seed: string;
  readonly phase: Phase;
  readonly clock: ClockView;
  readonly act: { readonly id: string; readonly index: number; readonly count: number };
  readonly beat: string;
  /** 1-based number of the decision on the table (or of the last one), and how many this length has. */
  readonly decisionNumber: number;
  readonly decisionCount: number;
  readonly arrivals: readonly ArrivalView[];
  readonly decision: DecisionView | null;
  readonly settled: SettledView | null;
  readonly measures: readonly MeasureView[];
  /** Only counters that the scenario shows during play. */
  readonly counters: readonly CounterView[];
  readonly duties: readonly DutyView[];
  readonly tape: TapeView;
  readonly roles: readonly RoleView[];
  readonly shop: ShopState;
  /** What just arrived and lies in the middle: the channel of the last arrival, or the complication card. */
  readonly hero: Channel | 'complication' | null;
  /** Id of the arrival that the hero stands for; null without one. */
  readonly heroId: string | null;
  /** Papers in the tray, oldest first: every inject of the run so far that is not on the table now. */
  readonly tray: readonly { readonly inject: string; readonly channel: Channel }[];
  readonly book: readonly BookEntry[];
  readonly actEnd: ActEndView | null;
  readonly ending: string | null;
}

export interface ClockView {
  readonly now: LocalMinute;
  readonly start: LocalMinute;
  /** The day of the alert is 1. */
  readonly dayNumber: number;
  readonly light: Light;
  readonly season: Season;
}

export interface ArrivalView {
  readonly kind: 'inject' | 'consequence' | 'complication' | 'duty-missed';
  readonly id: string;
  /** null for consequences and missed duties without a channel of their own. */
  readonly channel: Channel | null;
  /** Role or party id. */
  readonly from: string | null;
  /** Entries of the history lane that may be shown on this day. */
  readonly facts: readonly string[];
  /** For a consequence: what caused it. */
  readonly cause: { readonly decision: string; readonly option: string } | null;
}

export interface OptionView {
  readonly id: string;
  readonly slot: SlotPattern;
  readonly minutes: number;
  readonly open: boolean;
  /** Why it is closed; worded in locales. */
  readonly reason: RefusalCode | null;
}

export interface DecisionView {
  readonly id: string;
  readonly asks: string | null;
  readonly options: readonly OptionView[];
  /** False where the settings switch the question for confidence off. */
  readonly asksConfidence: boolean;
}

export interface SettledView {
  readonly decision: string;
  readonly option: string;
  readonly slot: SlotPattern;
  readonly confidence: Confidence | null;
  /** Every option that was open, in the order in which it was shown. */
  readonly options: readonly { readonly id: string; readonly slot: SlotPattern }[];
  /** −6…+6 degrees, from the seed: how the seal happened to land. */
  readonly sealAngle: number;
}

export interface MeasureView {
  readonly id: string;
  /** 0–100. */
  readonly value: number;
  /** Value before the last command (at act end: when the act opened). */
  readonly previous: number;
  readonly band: string;
}

export interface CounterView {
  readonly id: string;
  readonly unit: 'cards' | 'card-days' | 'yen' | 'days' | 'persons';
  readonly value: number;
  /** The high end of what was paid on it; the value itself where it has no prices. */
  readonly high: number;
  readonly previous: number;
  readonly basis: 'sourced' | 'model';
}

export interface DutyView {
  readonly id: string;
  readonly status: 'open' | 'met' | 'missed';
  readonly dueDay: LocalDay | null;
  /** Whole days from today to the last day: 0 is today, negative is over; null without a date or once met. */
  readonly daysLeft: number | null;
  readonly metDay: LocalDay | null;
}

export interface TapeView {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly today: LocalDay;
  /** Dotted and without a start until the investigation reports; then hatched. */
  readonly exposure:
    | { readonly known: false; readonly to: LocalDay }
    | { readonly known: true; readonly from: LocalDay; readonly to: LocalDay; readonly addedTo: LocalDay | null }
    | null;
  readonly pins: readonly TapePin[];
}

export interface TapePin {
  readonly day: LocalDay;
  /** fact: a thing of the case; decided: the players' own milestone; due: a duty that is open. */
  readonly kind: 'fact' | 'decided' | 'due';
  readonly id: string;
}

export interface RoleView {
  readonly id: string;
  readonly speaking: boolean;
}

export interface BookEntry {
  readonly decision: string;
  readonly option: string;
  readonly slot: SlotPattern;
  readonly doneAt: LocalMinute;
}

export interface ActEndView {
  readonly act: string;
  readonly next: { readonly id: string; readonly opensAt: LocalMinute } | null;
  readonly decisions: readonly {
    readonly decision: string;
    readonly option: string;
    readonly slot: SlotPattern;
    readonly doneAt: LocalMinute;
    /** null where the settings keep explanations for the end. */
    readonly rating: Rating | null;
  }[];
}
