import type { ReadonlySignal } from '@preact/signals';
import type { Language } from '#i18n/languages.ts';
import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import type { Logger } from '#session/ports.ts';
import type { ExerciseStore } from '#storage/exercise-store.ts';
import type { Moment } from '#report/report-input.ts';
import type { WorkshopSetup } from '#workshop/protocol/command.ts';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import type { ConsoleLink, WorkshopLink } from '#workshop/protocol/link.ts';
import type { Created } from '#workshop/protocol/message.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import type { Refused } from '#workshop/protocol/refusal.ts';
import type { OfflineState } from '#ui/app-model.ts';
import type { Audience } from './audience-channel.ts';
import type { Seats } from './local-seats.ts';
import type { LoadWhole } from './whole-scenario.ts';
import type { KeyRing } from './workshop-keys.ts';
import type { Wording } from './wording.ts';

/** All that the facilitator's page needs of the world. Only `workshop.ts` knows the browser's. */
export interface WorkshopWorld {
  readonly catalogue: readonly CatalogueEntry[];
  readonly loadWhole: LoadWhole;
  readonly wording: Wording;
  readonly exercises: ExerciseStore;
  readonly keys: KeyRing;
  readonly seats: Seats;
  readonly server: WorkshopServer;
  readonly address: PageAddress;
  readonly logger: Logger;
  /** How far the page is kept on this computer. */
  readonly offline: ReadonlySignal<OfflineState>;
  openAudience(id: string): Audience;
  keepLanguage(language: Language): void;
  now(): number;
  /** Does something again and again until what it gives back is called. */
  every(ms: number, task: () => void): () => void;
  drawWord(): string;
  offerFile(name: string, type: string, text: string): void;
  print(): void;
  readMoment(): Moment;
}

/** The way to a server that holds workshops, if there is one. Never throws. */
export interface WorkshopServer {
  isThere(): Promise<boolean>;
  create(setup: WorkshopSetup): Promise<({ readonly ok: true } & Created) | Refused>;
  openConsole(code: string, key: string): ConsoleLink<ConsoleView>;
  openProjector(code: string, key: string): WorkshopLink<ProjectorView>;
}

/** The page's address and its neighbours. */
export interface PageAddress {
  /** With its `#`; empty where there is none. */
  readFragment(): string;
  /** Goes on to another fragment, as one more step of the browser's history. */
  go(fragment: string): void;
  /** Writes another fragment over the present one, which is nowhere any more. */
  replace(fragment: string): void;
  /** Calls after every step, back, forward and on. */
  listen(task: () => void): void;
  goHome(): void;
  /** Opens a window for the projector; false where the browser does not let it. */
  openProjector(fragment: string, name: string): boolean;
  /** Host and port where this page was opened; null where only this computer can reach it. */
  readonly host: string | null;
}
