import type { SlotSetting } from '#engine/state.ts';
import type { AgendaPreset, Confidence, LengthId, ObservationTag, Pace, Round, Target, WorkshopMode } from './words.ts';

/** How a workshop is set up. It does not change afterwards. */
export interface WorkshopSetup {
  readonly mode: WorkshopMode;
  /** `hash` is the logic's: a workshop goes on only with the rules it began with. */
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: string };
  readonly ruleset: string;
  readonly preset: AgendaPreset;
  readonly length: LengthId;
  /** What is discussed and what is quick, by decision. */
  readonly pace: Readonly<Record<string, Pace>>;
  /** One for the whole workshop: the same luck and the same order of options at every table. */
  readonly seed: string;
  /** Language of console and projector. */
  readonly language: string;
  readonly teams: number;
  readonly roles: 'dealt' | 'chosen';
  readonly confidence: boolean;
  /** Seconds for a first answer and for the talk; null: no timer. */
  readonly timer: { readonly answer: number; readonly talk: number } | null;
  /** Whether the projector shows which team decided what. */
  readonly showsTeams: boolean;
  /** In one screen: how many people are in the room. */
  readonly people: number | null;
}

/** Counts of raised hands, for a room without phones. */
export interface HandCount {
  /** By option. */
  readonly options: Readonly<Record<string, number>>;
  readonly none: number;
  /** How many were sure; null where it was not asked. */
  readonly sure: number | null;
}

export interface HotWashRow {
  readonly issue: string;
  readonly action: string;
  readonly owner: string;
  readonly due: string;
}

export interface HotWash {
  readonly well: readonly string[];
  readonly change: readonly HotWashRow[];
}

/** The engine's word for what a slot turns up. */
export type { SlotSetting };

/** Whoever holds the workshop's key may ask for these. Names end in what is asked for, not in what happened. */
export type FacilitatorCommand =
  | { readonly type: 'workshop.start' }
  /** On to the debrief of the room, from wherever the teams are. */
  | { readonly type: 'workshop.debrief' }
  /** Nothing is taken any more. */
  | { readonly type: 'workshop.close' }
  | { readonly type: 'workshop.lock'; readonly locked: boolean }
  | { readonly type: 'screen.black-out'; readonly on: boolean }
  /** What the projector shows of a reveal: the room or one team; in the debrief, which page. */
  | { readonly type: 'screen.show'; readonly team: number | null; readonly page: number }
  | { readonly type: 'people.count'; readonly people: number }
  | { readonly type: 'team.pause'; readonly target: Target; readonly paused: boolean }
  | { readonly type: 'timer.start'; readonly target: Target; readonly seconds: number }
  | { readonly type: 'timer.extend'; readonly target: Target; readonly seconds: number }
  | { readonly type: 'timer.stop'; readonly target: Target }
  | { readonly type: 'answers.reveal'; readonly target: Target }
  | { readonly type: 'hands.count'; readonly round: Round; readonly hands: HandCount }
  /** Settles what most of a team said last; refused where two options are level. */
  | { readonly type: 'teams.settle'; readonly target: Target }
  /** A reason makes it an override of what the team said. */
  | {
      readonly type: 'team.decide';
      readonly team: number;
      readonly option: string;
      readonly confidence: Confidence | null;
      readonly reason: string | null;
    }
  | { readonly type: 'team.continue'; readonly target: Target }
  | { readonly type: 'decision.skip'; readonly target: Target }
  | { readonly type: 'inject.hold'; readonly target: Target; readonly inject: string; readonly held: boolean }
  /** Shows a held inject, or one of the next scene that belongs to the same day. */
  | { readonly type: 'inject.send'; readonly target: Target; readonly inject: string }
  /** One of the scenario's contingency injects, by its beat and place in the list. */
  | { readonly type: 'contingency.send'; readonly target: Target; readonly beat: string; readonly index: number }
  /** Settles beforehand what a slot turns up. */
  | { readonly type: 'complication.set'; readonly target: Target; readonly slot: string; readonly set: SlotSetting }
  | { readonly type: 'team.rewind'; readonly team: number; readonly decision: string; readonly reason: string }
  /** Takes over the later decisions of the take before, as far as they are still legal. */
  | { readonly type: 'team.catch-up'; readonly team: number }
  | { readonly type: 'team.message'; readonly target: Target; readonly text: string }
  | { readonly type: 'participant.remove'; readonly participant: string }
  | {
      readonly type: 'participant.seat';
      readonly participant: string;
      readonly team: number;
      readonly role: string | null;
      readonly observes: boolean;
    }
  | { readonly type: 'participant.speak'; readonly participant: string }
  | { readonly type: 'observation.add'; readonly tag: ObservationTag; readonly text: string; readonly team: number | null }
  | { readonly type: 'parked.add'; readonly text: string }
  | { readonly type: 'parked.tick'; readonly id: number; readonly done: boolean }
  | { readonly type: 'hot-wash.write'; readonly hotWash: HotWash }
  /** Takes back the last thing that was done to these teams, where it can be taken back. */
  | { readonly type: 'team.undo'; readonly target: Target };

/** What somebody at a table may ask for, for themselves only: who they are is known by their seat, never by the message. */
export type ParticipantCommand =
  | { readonly type: 'nickname.draw' }
  | { readonly type: 'role.choose'; readonly role: string }
  | {
      readonly type: 'answer.give';
      readonly round: Round;
      readonly decision: string;
      readonly option: string;
      readonly confidence: Confidence | null;
      /** Seen by the facilitator at the reveal, without a name; in no export. */
      readonly reason: string | null;
    }
  /** The spokesperson's alone. */
  | { readonly type: 'team.answer'; readonly decision: string; readonly option: string; readonly confidence: Confidence | null }
  | { readonly type: 'fact.tell'; readonly decision: string; readonly said: boolean }
  /** An observer's. */
  | { readonly type: 'observation.note'; readonly tag: ObservationTag; readonly text: string }
  /** Journaled without its sender. */
  | { readonly type: 'commitment.send'; readonly text: string };

/** What the host itself puts down: no message of anybody leads here directly. */
export type HostCommand =
  | { readonly type: 'workshop.create'; readonly code: string; readonly setup: WorkshopSetup }
  | {
      readonly type: 'participant.join';
      readonly participant: string;
      /** SHA-256 (hex) of the seat's key. */
      readonly keyHash: string;
      readonly nickname: number;
      readonly language: string;
      readonly observes: boolean;
      /** null: the smallest team. */
      readonly team: number | null;
    };

export type WorkshopCommand = FacilitatorCommand | ParticipantCommand | HostCommand;

/** Who asked: the host, the facilitator, a participant by id, or somebody who is not to be known. */
export type Author = 'host' | 'facilitator' | 'someone' | `p${number}`;

/** One line of the journal. `seq` counts from 1 without gaps; `at` is milliseconds since the epoch and never runs back. */
export interface Envelope {
  readonly seq: number;
  readonly at: number;
  readonly by: Author;
  /** The team of a participant, or the only one that is meant; null: none or several. */
  readonly team: number | null;
  /** The sender's own number of the message, so that one that is sent twice is carried out once. */
  readonly message: number | null;
  readonly command: WorkshopCommand;
}
