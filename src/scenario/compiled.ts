import type { Channel, Condition } from './schema.ts';

/**
 * What the engine plays: plain JSON made by `compile` from a sound scenario folder. Prose is not in it, so its hash
 * changes only when the logic changes.
 */

/** Whole minutes of the scenario's wall clock since 1970-01-01T00:00 in its own zone (no daylight saving is modelled). */
export type LocalMinute = number;
/** Whole days since 1970-01-01 in the scenario's zone. */
export type LocalDay = number;

export type LengthId = 'express' | 'standard' | 'full';
export type Rating = 'best' | 'sound' | 'weak' | 'harmful';
export type Weight = 'critical' | 'major' | 'minor';
export type ShopState = 'open' | 'card-stopped' | 'login-stopped' | 'stopped' | 'closed-for-good';
export type Cover = 'card-shop' | 'customer-desk' | 'ticket-gate';
export type Stance = 'cautious' | 'sell-on' | 'say-nothing' | 'panicked' | 'typical' | 'rule-book';

export interface Band {
  readonly id: string;
  /** Exclusive upper limit; null on the last band. */
  readonly below: number | null;
}

export type Effect = (MeasureEffect | CounterEffect | PaidPrice) & OfLengths;

interface MeasureEffect {
  readonly measure: string;
  readonly add: number;
}

interface CounterEffect {
  readonly counter: string;
  readonly add: number;
}

/** What counts in some lengths only; absent: in all of them. */
interface OfLengths {
  readonly lengths?: readonly LengthId[];
}

/** A price that is paid: its counter rises by the low end as often as it is paid; the high end is carried beside it. */
export interface PaidPrice {
  readonly counter: string;
  readonly add: number;
  readonly price: string;
  readonly times: number;
}

export interface Change {
  readonly effects: readonly Effect[];
  readonly sets: readonly string[];
  readonly clears: readonly string[];
}

export type Delay = { readonly minutes: number } | { readonly act: string } | { readonly beat: string };

export interface CompiledConsequence extends Change {
  readonly id: string;
  readonly when: Condition | null;
  /** null: at once. Days of the file are minutes here. */
  readonly after: Delay | null;
}

export interface CompiledOption extends Change {
  readonly id: string;
  /** One entry per ruleset. */
  readonly rating: Readonly<Record<string, Rating>>;
  readonly minutes: number;
  readonly when: Condition | null;
  readonly consequences: readonly CompiledConsequence[];
  readonly stance: readonly Stance[];
  readonly forfeits: readonly string[];
  readonly sources: readonly string[];
}

export interface CompiledDecision {
  readonly id: string;
  readonly beat: string;
  readonly act: string;
  readonly weight: Weight;
  readonly competencies: readonly string[];
  /** Rulesets under which a harmful choice withholds the pass. */
  readonly gate: readonly string[];
  readonly assume: string;
  readonly pace: Readonly<Record<string, 'discuss' | 'quick'>>;
  readonly asks: string | null;
  readonly history: readonly string[];
  /** In file order; the order on screen is drawn from the seed. */
  readonly options: readonly CompiledOption[];
}

export interface CompiledInject {
  readonly id: string;
  readonly channel: Channel;
  readonly from: string;
  readonly when: Condition | null;
  readonly facts: readonly string[];
}

export interface CompiledBeat {
  readonly id: string;
  readonly act: string;
  /** Absent: the beat is part of every length. */
  readonly lengths?: readonly LengthId[];
  readonly at: LocalMinute | null;
  /** Minutes that have to pass before it is entered; absent: none. */
  readonly wait?: number;
  /** It opens in office hours only; absent: at any hour. */
  readonly hours?: 'office';
  readonly injects: readonly CompiledInject[];
  readonly decision: string | null;
  readonly sets: readonly string[];
  /** Tried in order; none holds: the act ends. */
  readonly goto: readonly { readonly to: string; readonly when: Condition | null }[];
  readonly minutes: Readonly<Record<string, number>>;
}

export interface CompiledAct {
  readonly id: string;
  readonly opensAt: LocalMinute;
  readonly first: string;
  readonly beats: readonly string[];
}

export type DutyClock =
  | 'none'
  | {
      readonly days: number;
      readonly dayOfKnowledge: 0 | 1;
      readonly endsOnDayOff: 'stays' | 'next-working-day';
    };

export interface CompiledDuty {
  readonly id: string;
  readonly rulesets: readonly string[];
  readonly opens: Condition;
  readonly met: Condition;
  readonly clock: DutyClock;
  readonly missed: Change;
  readonly sources: readonly string[];
}

export interface CompiledLength {
  readonly minutesAlone: number;
  readonly minutesAloud?: number | undefined;
  readonly minutesRoom: number;
  readonly decisions: readonly string[];
}

export interface CompiledCounter {
  readonly id: string;
  readonly unit: 'cards' | 'card-days' | 'yen' | 'days' | 'persons';
  readonly start: number;
  readonly better: 'low' | 'high';
  readonly shown: 'always' | 'debrief';
  readonly bands: readonly Band[];
  readonly basis: 'sourced' | 'model';
  readonly sources: readonly string[];
}

/** What a thing costs, once, in the unit of its counter. */
export interface CompiledPrice {
  readonly id: string;
  readonly counter: string;
  readonly from: number;
  readonly to: number;
  readonly basis: 'sourced' | 'model';
  readonly sources: readonly string[];
}

export interface CompiledScenario {
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  /** SHA-256 (hex) over the canonical JSON of everything in this object but `hash`, `version` and `languages`. */
  readonly hash: string;
  readonly languages: readonly string[];
  readonly clock: { readonly start: LocalMinute; readonly zone: string; readonly holidays: readonly LocalDay[] };
  readonly exposure: {
    readonly from: LocalDay;
    readonly to: LocalDay;
    readonly endsWith: string;
    readonly knownWhen: Condition;
    readonly widenedWhen: Condition | null;
    readonly widenedFrom: LocalDay | null;
  } | null;
  readonly rulesets: Readonly<Record<string, { readonly asOf: LocalDay; readonly sources: readonly string[] }>>;
  readonly lengths: Readonly<Partial<Record<LengthId, CompiledLength>>>;
  readonly roles: readonly string[];
  readonly parties: readonly string[];
  readonly measures: Readonly<Record<string, { readonly start: number; readonly bands: readonly Band[] }>>;
  readonly counters: Readonly<Record<string, CompiledCounter>>;
  readonly prices: Readonly<Record<string, CompiledPrice>>;
  readonly flows: Readonly<Record<string, { readonly counter: string; readonly perDay: number; readonly while: Condition }>>;
  readonly lateness: readonly Band[];
  readonly duties: Readonly<Record<string, CompiledDuty>>;
  readonly start: Change;
  readonly acts: readonly CompiledAct[];
  readonly beats: Readonly<Record<string, CompiledBeat>>;
  readonly decisions: Readonly<Record<string, CompiledDecision>>;
  readonly complications: Readonly<
    Record<string, Change & { readonly id: string; readonly when: Condition | null; readonly channel: Channel | null }>
  >;
  readonly slots: Readonly<Record<string, { readonly beat: string; readonly chance: number; readonly oneOf: readonly string[] }>>;
  readonly endings: readonly { readonly id: string; readonly when: Condition | null }[];
  readonly milestones: Readonly<
    Record<string, { readonly when: Condition; readonly median: { readonly days: number; readonly sources: readonly string[] } | null }>
  >;
  readonly shop: readonly { readonly is: ShopState; readonly when: Condition | null }[];
  readonly objectives: readonly { readonly id: string; readonly competencies: readonly string[] }[];
  readonly competencies: Readonly<Record<string, { readonly csf: readonly string[]; readonly owner: string }>>;
  readonly passMark: number;
}

export type HistoryLabel = 'fact' | 'reported' | 'inferred' | 'unknown';

export interface HistoryEntry {
  readonly id: string;
  readonly date: LocalDay | null;
  readonly until: LocalDay | null;
  readonly label: HistoryLabel;
  readonly lane: 'timeline' | 'note';
  readonly publicFrom: LocalDay;
  readonly sources: readonly string[];
}

export interface Source {
  readonly title: Readonly<Record<string, string>>;
  readonly publisher: string;
  readonly section?: Readonly<Record<string, string>> | undefined;
  readonly year?: number | undefined;
  readonly url: string;
  readonly tier: 'primary' | 'secondary' | 'general';
  readonly seen: string;
}

/** A sound scenario folder, whole: what `loadScenario` gives and the build turns into chunks. */
export interface ScenarioPack {
  readonly logic: CompiledScenario;
  readonly cover: Cover;
  /** How sure the real case is as the brief tells it. */
  readonly briefLabel: 'fact' | 'reported';
  readonly texts: Readonly<Record<string, import('./text-schema.ts').TextFile>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly history: readonly HistoryEntry[];
}
