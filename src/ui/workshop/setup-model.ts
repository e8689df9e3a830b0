import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Language } from '#i18n/languages.ts';
import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import type { AgendaPreset, WorkshopMode } from '#workshop/protocol/words.ts';
import type { Refused } from '#workshop/protocol/refusal.ts';
import type { Agenda } from '#workshop/rules/agenda.ts';
import type { OfflineState } from '../app-model.ts';
import type { Spoken } from '../spoken.ts';
import type { ConsoleScenario, KitPart } from './console-model.ts';

/** Everything the page reads on which an exercise is prepared. */
export interface SetupModel extends Spoken {
  readonly catalogue: readonly CatalogueEntry[];
  readonly choice: ReadonlySignal<SetupChoice>;
  /** The chosen scenario; null while it is being fetched. */
  readonly scenario: ReadonlySignal<ConsoleScenario | null>;
  /** What the choice comes to; null while the scenario is being fetched. */
  readonly agenda: ReadonlySignal<Agenda | null>;
  /** Whether this page comes from a server that can hold a workshop; null until it has been asked. */
  readonly hasServer: ReadonlySignal<boolean | null>;
  /** Where this page was opened; null where only this computer can reach it. */
  readonly address: string | null;
  /** How far this page is kept on this computer, to be led without a network. */
  readonly offline: ReadonlySignal<OfflineState>;
  /** What became of the last try to open a window for the projector; null before the first. */
  readonly projectorTry: ReadonlySignal<'opened' | 'blocked' | null>;
  /** Exercises this computer can go back to. */
  readonly unfinished: ReadonlySignal<readonly UnfinishedExercise[]>;
  readonly isStarting: ReadonlySignal<boolean>;
  readonly refusal: Signal<Refused | null>;
  choose(change: Partial<SetupChoice>): void;
  setLanguage(language: Language): void;
  tryProjector(): void;
  start(): Promise<void>;
  resume(id: string): void;
  /** Removes everything this computer keeps of it. */
  remove(id: string): Promise<void>;
  openKit(part: KitPart): void;
  goHome(): void;
}

export interface SetupChoice {
  readonly scenario: string;
  readonly mode: WorkshopMode;
  readonly preset: AgendaPreset;
  readonly ruleset: string;
  readonly teams: number;
  readonly people: number;
  readonly roles: 'dealt' | 'chosen';
  readonly confidence: boolean;
  readonly timer: boolean;
  readonly showsTeams: boolean;
}

export interface UnfinishedExercise {
  readonly id: string;
  readonly mode: WorkshopMode;
  /** The id of its scenario; empty where what is kept of it cannot be read. */
  readonly scenario: string;
  readonly preset: AgendaPreset;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly code: string | null;
}
