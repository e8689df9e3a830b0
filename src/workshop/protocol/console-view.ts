import type { ShopState } from '#scenario/compiled.ts';
import type { Distribution, Split } from './distribution.ts';
import type { HandCount, HotWash, SlotSetting, WorkshopSetup } from './command.ts';
import type { TimerView, Whereabouts } from './screen-words.ts';
import type { Channel, ObservationTag, Pace, Round, SlotPattern, Stage, WorkshopPhase } from './words.ts';

/** What the facilitator may know: everything but who answered what. Ids and numbers; the console holds the scenario's texts itself. */
export interface ConsoleView {
  readonly kind: 'console';
  readonly seq: number;
  readonly at: number;
  readonly code: string;
  /** The address to join at and the one in the QR code; null in one screen. */
  readonly address: string | null;
  readonly joinUrl: string | null;
  readonly setup: WorkshopSetup;
  readonly phase: WorkshopPhase;
  readonly isLocked: boolean;
  readonly isBlack: boolean;
  readonly shown: { readonly team: number | null; readonly page: number };
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Milliseconds since the start in which every team was paused. */
  readonly pausedMs: number;
  readonly people: { readonly seated: number; readonly connected: number; readonly observers: number };
  readonly teams: readonly ConsoleTeam[];
  /** Seats that have lost their phone, longest first. */
  readonly dropped: readonly {
    readonly participant: string;
    readonly team: number;
    readonly role: string | null;
    readonly since: number;
  }[];
  readonly observers: readonly { readonly participant: string; readonly nickname: number; readonly team: number }[];
  readonly observations: readonly ConsoleObservation[];
  readonly parked: readonly { readonly id: number; readonly at: number; readonly text: string; readonly done: boolean }[];
  readonly hotWash: HotWash;
  /** How many personal commitments have been sent. */
  readonly commitments: number;
  /** What was done, newest first, at most a hundred. */
  readonly log: readonly LogLine[];
  /** When the journal last took a line. */
  readonly savedAt: number;
}

export interface ConsoleTeam {
  readonly number: number;
  readonly stage: Stage;
  readonly isPaused: boolean;
  /** When the present stage began. */
  readonly since: number;
  /** 1: the first take. */
  readonly take: number;
  readonly where: Whereabouts | null;
  readonly act: string;
  readonly beat: string;
  readonly decision: string | null;
  readonly pace: Pace | null;
  readonly seats: readonly ConsoleSeat[];
  readonly answered: { readonly count: number; readonly of: number; readonly isComplete: boolean };
  /** Before the reveal no more than this is said; null with nobody's answer. */
  readonly split: Split | null;
  readonly first: Distribution | null;
  readonly second: Distribution | null;
  /** Reasons of the present round without names, in no order; empty before the reveal. */
  readonly reasons: readonly { readonly slot: SlotPattern; readonly text: string }[];
  readonly hands: Readonly<Record<Round, HandCount | null>>;
  /** The option most of the team said last; null before the reveal or where two are level. */
  readonly leading: string | null;
  readonly options: readonly { readonly id: string; readonly slot: SlotPattern; readonly isOpen: boolean }[];
  readonly decided: {
    readonly option: string;
    readonly slot: SlotPattern;
    readonly by: 'spokesperson' | 'facilitator';
    readonly reason: string | null;
    readonly at: number;
  } | null;
  readonly moved: number | null;
  readonly timer: TimerView | null;
  readonly shop: ShopState;
  readonly measures: readonly { readonly id: string; readonly value: number; readonly previous: number; readonly band: string }[];
  /** What lies on the table now. */
  readonly arrivals: readonly { readonly kind: string; readonly id: string; readonly channel: Channel | null; readonly isHeld: boolean }[];
  readonly upcoming: readonly UpcomingInject[];
  readonly slots: readonly UpcomingSlot[];
  /** Role-private facts of the present decision that nobody has said yet, as far as is known. */
  readonly unsaid: readonly { readonly decision: string; readonly role: string }[];
  /** Decisions so far, for a rewind; those of the take before, for catching up. */
  readonly decisions: readonly ConsoleDecision[];
  readonly before: {
    readonly from: string;
    readonly reason: string;
    readonly decisions: readonly ConsoleDecision[];
    readonly canCatchUp: readonly string[];
  } | null;
  /** What undo would take back; null: nothing. */
  readonly canUndo: string | null;
}

export interface ConsoleSeat {
  readonly participant: string;
  readonly role: string | null;
  readonly nickname: number;
  readonly isConnected: boolean;
  readonly hasAnswered: boolean;
  readonly speaks: boolean;
}

/** An inject of the present scene that is held, or one of the scene that may come next. */
export interface UpcomingInject {
  readonly inject: string;
  readonly beat: string;
  readonly channel: Channel;
  readonly isHeld: boolean;
  readonly isConditional: boolean;
  readonly canSend: boolean;
  /** Shown in an earlier take. */
  readonly wasShown: boolean;
}

export interface UpcomingSlot {
  readonly slot: string;
  readonly beat: string;
  readonly oneOf: readonly string[];
  readonly set: SlotSetting;
}

export interface ConsoleDecision {
  readonly decision: string;
  readonly number: number;
  readonly option: string;
  readonly slot: SlotPattern;
  /** Minute of the scenario's clock. */
  readonly doneAt: number;
}

export interface ConsoleObservation {
  readonly at: number;
  /** Minute of the scenario's clock of that team; null before the start. */
  readonly now: number | null;
  readonly team: number | null;
  readonly tag: ObservationTag;
  readonly text: string;
  readonly by: 'facilitator' | 'observer';
}

/** A line of the journal in a code of `workshop:log.<code>`, with its time; never a vote or a sender. */
export interface LogLine {
  readonly seq: number;
  readonly at: number;
  readonly code: string;
  readonly team: number | null;
  readonly params: Readonly<Record<string, string | number>>;
}
