import type { Channel, SlotPattern } from './words.ts';
import type { Light, Season } from '#shared/daylight.ts';

/** Prose of the scenario that travels with a view, because phones and projector never hold the scenario's texts. */
export interface Paper {
  readonly id: string;
  readonly kind: 'inject' | 'consequence' | 'complication' | 'duty-missed' | 'contingency';
  readonly channel: Channel | null;
  /** Who it is from, or what it is about; empty where there is none. */
  readonly from: string;
  readonly title: string;
  /** Paragraphs are parted by an empty line. */
  readonly body: string;
  readonly tail: string;
}

/** A decision in the viewer's language. Nothing in it tells which option is better. */
export interface Question {
  readonly decision: string;
  readonly question: string;
  /** Who asks; empty where nobody does. */
  readonly asks: string;
  readonly options: readonly {
    readonly id: string;
    readonly slot: SlotPattern;
    readonly label: string;
    readonly note: string;
    readonly minutes: number;
  }[];
  readonly asksConfidence: boolean;
}

/** Where the story is. */
export interface Whereabouts {
  /** Minute of the scenario's own clock. */
  readonly now: number;
  readonly dayNumber: number;
  readonly light: Light;
  readonly season: Season;
  readonly actIndex: number;
  readonly actCount: number;
  readonly actTitle: string;
  /** 1-based; 0 before the first. */
  readonly decisionNumber: number;
  readonly decisionCount: number;
}

/** A clock of the real world. All in milliseconds since the epoch of the host's clock. */
export interface TimerView {
  readonly endsAt: number;
  readonly totalMs: number;
  /** What was left when it was stopped; null while it runs. */
  readonly pausedLeftMs: number | null;
}
