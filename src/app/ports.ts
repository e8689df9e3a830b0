import type { ReadonlySignal } from '@preact/signals';
import type { CompiledScenario, HistoryEntry, Source } from '#scenario/compiled.ts';
import type { TextTree } from '#i18n/scenario-texts.ts';
import type { Words } from '#i18n/translate.ts';
import type { Clock, HouseStore, Logger, PackStore, SaveStore } from '#session/ports.ts';
import type { SettingsStore } from '#storage/settings-store.ts';
import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import type { OfflineState, Settings } from '#ui/app-model.ts';
import type { CourseDesk } from './course-desk.ts';
import type { Desk } from './desk.ts';
import type { Place } from './place.ts';

/** The parts of one scenario, each fetched when it is first needed. */
export interface ScenarioChunks {
  logic(): Promise<CompiledScenario>;
  history(): Promise<readonly HistoryEntry[]>;
  sources(): Promise<Readonly<Record<string, Source>>>;
  /** What is read up to the first decision and on its outcome, by language. */
  readonly opening: Readonly<Record<string, () => Promise<TextTree>>>;
  /** What is read from there to the end of the debrief, by language. */
  readonly rest: Readonly<Record<string, () => Promise<TextTree>>>;
}

/** Which words of the product: those of every screen, those of the debrief, those for mistakes in a file that a player brings, or those of a workshop's pages. */
export type WordsPart = 'first' | 'later' | 'course' | 'findings' | 'help' | 'phone' | 'projector' | 'workshop' | 'room' | 'training';

/** Where the browser's Back button leads. */
export interface ScreenHistory {
  /** The place of this entry, if the page has been reloaded on one. */
  current(): Place | null;
  push(place: Place): void;
  replace(place: Place): void;
  /** Called when the player goes back or forward. */
  listen(go: (place: Place | null) => void): void;
}

/** The course of a page whose line has been opened. Its code is fetched only by such a page. */
export interface CoursePort {
  readonly languages: readonly string[];
  /** What the learner cannot choose, and what the learning management system wishes for at the first visit. */
  readonly settings: Partial<Settings>;
  /** 0–100; null: each scenario's own. */
  readonly passMark: number | null;
  createDesk(desk: Desk, downloadRecord: () => void): CourseDesk;
}

/** All that the app model needs of the world. Only `main.ts` knows the browser's. */
export interface AppPorts {
  readonly catalogue: readonly CatalogueEntry[];
  readonly chunks: Readonly<Record<string, ScenarioChunks>>;
  loadWords(language: string, part: WordsPart): Promise<Words>;
  /** Fetches the screens of the debrief, which are code of their own. */
  loadDebriefScreens(): Promise<unknown>;
  /** Brings the faces that only the library needs; resolves when they are there or have taken too long. */
  bringLibraryFaces(language: string): Promise<void>;
  readonly saves: SaveStore;
  readonly settings: SettingsStore;
  readonly houses: HouseStore;
  readonly packs: PackStore;
  readonly history: ScreenHistory;
  readonly clock: Clock;
  readonly logger: Logger;
  /** A fresh random word of lower-case letters and digits, for seeds and ids of saves. */
  drawWord(): string;
  /** Hands a file to the player. */
  offerFile(name: string, type: string, text: string): void;
  /** False where the browser has no clipboard or keeps it shut. */
  copyText(text: string): Promise<boolean>;
  print(): void;
  /** Lets the page draw and hear before a longer work goes on. */
  pause(): Promise<void>;
  /** What the page was packaged as; null in the open game. */
  readonly course: CoursePort | null;
  /** Whether the page can be seen: another tab, or another app on a phone, hides it. */
  readonly isInSight: ReadonlySignal<boolean>;
  /** How far the page is kept on this device. */
  readonly offline: ReadonlySignal<OfflineState>;
  /** Does something when the page has nothing better to do. */
  whenIdle(task: () => void): void;
  /** Whether the device sets the colours of every page (forced colours). */
  readonly forcesColours: ReadonlySignal<boolean>;
  /** IANA zone of the device. */
  readonly zone: string;
  /** Shows gaps in the texts; for development. */
  readonly marksGaps: boolean;
}
