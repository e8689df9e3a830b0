import type { Distribution } from './distribution.ts';
import type { Paper, Question, TimerView, Whereabouts } from './screen-words.ts';
import type { Confidence, Round, SlotPattern, Stage, WorkshopPhase } from './words.ts';

/** Everything one participant may know; what is not here never leaves the host. Prose is in the participant's own language. */
export interface PhoneView {
  readonly kind: 'phone';
  /** Counts up with every change, so that an older view never follows a newer one. */
  readonly seq: number;
  /** The host's clock when this was made. */
  readonly at: number;
  readonly title: string;
  readonly phase: WorkshopPhase;
  readonly stage: Stage;
  readonly isPaused: boolean;
  readonly me: PhoneSeat;
  readonly team: { readonly number: number; readonly people: number; readonly connected: number; readonly roles: readonly PhoneRole[] };
  /** Roles that can still be chosen, where they are not dealt; empty elsewhere. */
  readonly freeRoles: readonly { readonly id: string; readonly name: string; readonly about: string }[];
  readonly where: Whereabouts | null;
  /** What lies on the table now, as far as it has been let out. */
  readonly papers: readonly Paper[];
  /** What only this role knows about the present decision; null where there is nothing. */
  readonly secret: string | null;
  readonly question: Question | null;
  /** Answers of the team in the present round: how many of how many. Dropped phones are not waited for. */
  readonly answered: { readonly count: number; readonly of: number; readonly isComplete: boolean } | null;
  readonly mine: Readonly<Record<Round, MyAnswer | null>>;
  /** First answers, once they are open. */
  readonly first: Distribution | null;
  readonly decided: PhoneDecided | null;
  /** Set where the holder of a secret is asked whether it was said. */
  readonly asksIfSaid: boolean;
  readonly timer: TimerView | null;
  /** The latest last; not older than the present scene. */
  readonly messages: readonly { readonly at: number; readonly text: string }[];
  /** An observer's own. */
  readonly notes: readonly { readonly at: number; readonly tag: 'well' | 'worry' | 'danger'; readonly text: string }[];
  readonly hasSentCommitment: boolean;
  /** Suggestions for the personal commitment, from the scenario. */
  readonly commitments: readonly string[];
}

export interface PhoneSeat {
  readonly id: string;
  /** See `nicknames` in the phone's words. */
  readonly nickname: number;
  readonly observes: boolean;
  readonly speaks: boolean;
  readonly role: { readonly id: string; readonly name: string; readonly about: string } | null;
}

export interface PhoneRole {
  readonly role: string;
  readonly name: string;
  readonly isTaken: boolean;
  readonly isConnected: boolean;
  readonly hasAnswered: boolean;
}

export interface MyAnswer {
  readonly option: string;
  readonly confidence: Confidence | null;
  readonly reason: string;
}

/** What the team has decided. */
export interface PhoneDecided {
  readonly option: string;
  readonly label: string;
  readonly slot: SlotPattern;
  readonly by: 'spokesperson' | 'facilitator';
  readonly at: number;
  readonly rows: readonly {
    readonly option: string;
    readonly slot: SlotPattern;
    readonly label: string;
    readonly first: number;
    readonly second: number | null;
  }[];
  /** How many changed their mind between the rounds; null for fewer than five people, or without a second round. */
  readonly moved: number | null;
}
