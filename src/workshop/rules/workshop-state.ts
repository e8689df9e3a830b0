import type { CompiledScenario, HistoryEntry } from '#scenario/compiled.ts';
import type { LengthEngine } from '#engine/engine.ts';
import type { Command, Confidence } from '#engine/state.ts';
import type { Run } from '#session/select-view.ts';
import type { HandCount, HotWash, WorkshopSetup } from '#workshop/protocol/command.ts';
import type { ConsoleObservation, LogLine } from '#workshop/protocol/console-view.ts';
import type { ArchivedRound } from '#workshop/protocol/archive.ts';
import type { ObservationTag, Round, Stage, WorkshopPhase } from '#workshop/protocol/words.ts';

/** What a workshop is played by. */
export interface PlayedScenario {
  /** Cut to the length of the workshop. */
  readonly engine: LengthEngine;
  readonly logic: CompiledScenario;
  readonly history: readonly HistoryEntry[];
  /** Who knows something of a decision that others do not: role ids by decision. */
  readonly secrets: Readonly<Record<string, readonly string[]>>;
  /** How many contingency injects a beat has. */
  readonly contingencies: Readonly<Record<string, number>>;
}

/** A workshop as its journal tells it: the same envelopes give the same state, everywhere. Plain JSON but for shared parts. */
export interface WorkshopState {
  readonly code: string;
  readonly setup: WorkshopSetup;
  /** Of the last envelope. */
  readonly seq: number;
  readonly at: number;
  readonly phase: WorkshopPhase;
  readonly isLocked: boolean;
  readonly isBlack: boolean;
  readonly shown: { readonly team: number | null; readonly page: number };
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** In one screen: how many people are in the room. */
  readonly people: number | null;
  /** By id; one who was removed stays, so that nobody gets the seat again. */
  readonly participants: Readonly<Record<string, Participant>>;
  /** In the order of numbers. */
  readonly teams: readonly TeamState[];
  readonly observations: readonly ConsoleObservation[];
  readonly parked: readonly { readonly id: number; readonly at: number; readonly text: string; readonly done: boolean }[];
  readonly hotWash: HotWash;
  readonly commitments: readonly string[];
  /** Oldest first. */
  readonly log: readonly LogLine[];
}

export interface Participant {
  readonly id: string;
  readonly keyHash: string;
  readonly nickname: number;
  readonly language: string;
  readonly observes: boolean;
  readonly team: number;
  readonly role: string | null;
  readonly joinedAt: number;
  readonly isRemoved: boolean;
  /** The highest number of a message of theirs that was carried out. */
  readonly lastMessage: number;
  /** Not in the journal, which does not know who sent one: forgotten with a restart. */
  readonly hasSentCommitment: boolean;
  /** What an observer has written down, oldest first; without a name it is among the observations too. */
  readonly notes: readonly { readonly at: number; readonly tag: ObservationTag; readonly text: string }[];
}

/** One team's line of play. */
export interface TeamState {
  readonly number: number;
  readonly stage: Stage;
  /** When the stage began. */
  readonly since: number;
  /** When the present scene was entered, from which the minutes of a round count. */
  readonly enteredAt: number;
  /** null before the start. */
  readonly run: Run | null;
  /** The record of the present take. */
  readonly commands: readonly Command[];
  readonly take: number;
  /** Takes left behind, oldest first. */
  readonly takes: readonly Take[];
  readonly answers: Readonly<Record<Round, Readonly<Record<string, Answer>>>>;
  readonly hands: Readonly<Record<Round, HandCount | null>>;
  /** Set once the present decision is settled. */
  readonly decided: {
    readonly decision: string;
    readonly option: string;
    readonly by: 'spokesperson' | 'facilitator';
    readonly reason: string | null;
    readonly at: number;
  } | null;
  /** What the holders of secrets say of the present decision, by role. */
  readonly facts: Readonly<Record<string, boolean>>;
  readonly rounds: readonly ArchivedRound[];
  readonly timer: { readonly endsAt: number; readonly totalMs: number; readonly extended: number } | null;
  readonly pausedAt: number | null;
  /** Inject ids that are kept back. */
  readonly held: readonly string[];
  /** Inject ids that were shown before their scene. */
  readonly sent: readonly string[];
  /** Contingency injects of the present scene. */
  readonly inserted: readonly { readonly beat: string; readonly index: number }[];
  readonly messages: readonly { readonly at: number; readonly text: string }[];
  /** Chosen by the facilitator; null: see `findSpokesperson`. */
  readonly spokesperson: string | null;
  /** The team before the last thing that can be taken back, and which that was. */
  readonly undo: { readonly code: string; readonly team: TeamState } | null;
}

export interface Take {
  readonly commands: readonly Command[];
  /** The decision the team went back to, and why. */
  readonly rewoundTo: string;
  readonly reason: string;
  readonly rewoundAt: number;
}

export interface Answer {
  readonly option: string;
  readonly confidence: Confidence | null;
  readonly reason: string;
}
