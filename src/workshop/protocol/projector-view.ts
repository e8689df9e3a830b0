import type { HistoryLabel, LocalDay, ShopState } from '#scenario/compiled.ts';
import type { Distribution } from './distribution.ts';
import type { Paper, Question, TimerView, Whereabouts } from './screen-words.ts';
import type { SlotPattern, Stage, WorkshopMode } from './words.ts';

/** What the room may see. Never a rating, a note or an answer before its reveal. Prose is in the workshop's language. */
export type ProjectorView = ProjectorFrame & ProjectorScene;

export interface ProjectorFrame {
  readonly kind: 'projector';
  readonly seq: number;
  readonly at: number;
  readonly mode: WorkshopMode;
  readonly language: string;
  readonly title: string;
  readonly isBlack: boolean;
  readonly isPaused: boolean;
  readonly where: Whereabouts | null;
  readonly teams: readonly ProjectorTeam[];
  readonly people: number;
}

export interface ProjectorTeam {
  readonly number: number;
  readonly people: number;
  readonly connected: number;
  readonly stage: Stage;
  /** Roles in the order of the scenario; a seat nobody has taken is empty. */
  readonly seats: readonly { readonly role: string; readonly isTaken: boolean; readonly isConnected: boolean }[];
  readonly answered: { readonly count: number; readonly of: number } | null;
  /** Playing a second take: the room does not see it. */
  readonly isApart: boolean;
}

export type ProjectorScene =
  | {
      readonly scene: 'lobby';
      readonly code: string | null;
      readonly address: string | null;
      readonly joinUrl: string | null;
      readonly isLocked: boolean;
    }
  | { readonly scene: 'papers'; readonly short: string; readonly papers: readonly Paper[] }
  | {
      readonly scene: 'vote';
      readonly short: string;
      /** What the question is about: the last paper, shortened by its author. */
      readonly paper: Paper | null;
      readonly question: Question;
      /** null in a room without phones before the reveal. */
      readonly answered: { readonly count: number; readonly of: number } | null;
      readonly timer: TimerView | null;
    }
  | {
      readonly scene: 'reveal';
      readonly question: Question;
      /** null: the whole room. */
      readonly team: number | null;
      readonly distribution: Distribution;
      readonly timer: TimerView | null;
    }
  | {
      readonly scene: 'consequence';
      readonly headline: string;
      /** Empty where the facilitator does not show what each team did. */
      readonly outcomes: readonly ProjectorOutcome[];
      /** What the figure of each team counts; null where the scenario shows none. */
      readonly counter: { readonly name: string; readonly unit: 'cards' | 'card-days' | 'yen' | 'days' | 'persons' } | null;
    }
  /** The teams stand at different scenes. */
  | { readonly scene: 'apart' }
  | { readonly scene: 'act-end'; readonly title: string; readonly discussion: readonly string[] }
  | { readonly scene: 'debrief'; readonly lanes: RoomLanes; readonly page: number; readonly pages: number };

export interface ProjectorOutcome {
  readonly team: number;
  readonly shop: ShopState;
  readonly slot: SlotPattern;
  readonly done: string;
  /** Change of the counter by this decision. */
  readonly change: number | null;
  readonly measures: readonly { readonly id: string; readonly value: number; readonly name: string; readonly band: string }[];
}

/** The published course and every team on one axis of dates, in the order of numbers. */
export interface RoomLanes {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly alert: LocalDay;
  /** What the signs on the flags stand for. */
  readonly marks: readonly { readonly mark: string; readonly name: string }[];
  readonly history: RoomLane & { readonly label: HistoryLabel; readonly daysToPublication: number | null };
  readonly teams: readonly (RoomLane & {
    readonly number: number;
    /** Days from the alert to the publication; null if it never came. */
    readonly daysToPublication: number | null;
    readonly counter: number | null;
    /** The first take of a team that was rewound. */
    readonly before: RoomLane | null;
  })[];
  readonly counter: { readonly name: string; readonly unit: 'cards' | 'card-days' | 'yen' | 'days' | 'persons' } | null;
}

export interface RoomLane {
  /** Not known: what nobody has found out is drawn as possible only. */
  readonly exposure: {
    readonly from: LocalDay;
    readonly to: LocalDay;
    readonly addedTo: LocalDay | null;
    readonly isKnown: boolean;
  } | null;
  readonly flags: readonly {
    readonly mark: string;
    readonly day: LocalDay;
    readonly label: HistoryLabel | null;
    /** The one whose date is told. */
    readonly isPublication: boolean;
  }[];
}
