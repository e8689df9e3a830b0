import type { ReadonlySignal, Signal } from '@preact/signals';
import type { CompiledScenario, HistoryEntry, Source } from '#scenario/compiled.ts';
import type { Finding } from '#scenario/finding.ts';
import type { House } from '#scenario/house.ts';
import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import type { Debrief, TakeComparison } from '#scoring/debrief.ts';
import type { HouseView } from '#session/select-house.ts';
import type { Confidence, SessionView } from '#session/view.ts';
import type { Language, Translate } from '#i18n/translate.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { Formats } from '#i18n/format.ts';
import type { KeptRun } from '#report/kept-run.ts';
import type { Moment } from '#report/report-input.ts';
import type { CourseView } from './course-view.ts';

/**
 * Everything the screens read and every wish they can utter. Made by `app`, drawn by `ui`; there is no other channel.
 * Components never read the environment and never decide what is legal.
 */
export interface AppModel {
  readonly screen: ReadonlySignal<Screen>;
  /** The sheet lying over the screen, if any. */
  readonly overlay: Signal<'settings' | 'sources' | 'papers' | 'duties' | 'history' | 'findings' | 'glossary' | 'keys' | null>;
  readonly language: ReadonlySignal<Language>;
  /** Reactive: read inside a component, it follows the language. */
  readonly t: Translate;
  readonly formats: ReadonlySignal<Formats>;
  readonly settings: ReadonlySignal<Settings>;
  /** The view that is on the screen: the wished one, but the simple one where no table can be had or the device sets the colours. */
  readonly showing: ReadonlySignal<Settings['view']>;
  readonly catalogue: ReadonlySignal<readonly CatalogueEntry[]>;
  /** The scenarios that the player has brought, newest first. */
  readonly packs: ReadonlySignal<readonly BroughtPack[]>;
  /** The pack that has just come, until the library has shown it. */
  readonly arrived: Signal<string | null>;
  readonly resumable: ReadonlySignal<readonly SaveSummary[]>;
  readonly notices: ReadonlySignal<readonly Notice[]>;
  /** The scenario that is open; null on the start page and in the library until one is chosen. */
  readonly open: ReadonlySignal<OpenScenario | null>;
  readonly view: ReadonlySignal<SessionView | null>;
  /** The company's own file, whole, as this device keeps it; null without one. */
  readonly house: ReadonlySignal<House | null>;
  /** What of it may be seen at the table now; null without one or without a run. */
  readonly houseView: ReadonlySignal<HouseView | null>;
  /** The file of the player's that could not be opened, while its mistakes are being read. */
  readonly unsound: ReadonlySignal<UnsoundFile | null>;
  readonly debrief: ReadonlySignal<Debrief | null>;
  readonly comparison: ReadonlySignal<TakeComparison | null>;
  /** The scored run, for certificate and training record; there once there is a debrief. */
  readonly kept: ReadonlySignal<KeptRun | null>;
  /** Which of the papers that arrived is being read, from 0; shared with the table, so that it shows the same one. */
  readonly page: Signal<number>;
  /** Chosen but not sealed; shared with the table so that focus, hover and selection stay in step. */
  readonly draft: Signal<{ readonly option: string | null; readonly confidence: Confidence | null }>;
  /** The option that is pointed at or focused, in the words or on the table. */
  readonly pointed: Signal<string | null>;
  /** The thing of the table that is pointed at or whose twin in the words is: `tray`, `book`, `tape`, `phone`, `hero`, `laptop`, `beside`, `stamped`, `vessel <measure>`, `figure <role>`, `duty <duty>` for its flag. */
  readonly lifted: Signal<string | null>;
  /** What sounds now, for whoever does not hear it; the live regions tell what of it matters. */
  readonly caption: Signal<Caption | null>;
  /** What the live regions say next. */
  readonly polite: ReadonlySignal<string>;
  readonly assertive: ReadonlySignal<string>;
  /** The learner's own sentence in the plan. */
  readonly commitment: Signal<string>;
  /** What the page was packaged as; null in the open game. */
  readonly course: ReadonlySignal<CourseView | null>;
  /** Whether the pages need a network still. */
  readonly offline: ReadonlySignal<OfflineState>;
  /** The device's clock and zone now: every report says when it was made. */
  readMoment(): Moment;
  readonly wishes: Wishes;
}

/**
 * How far the files of the pages are kept on this device. `none`: not at all; `ready`: all of them; `newer`: all of them, and a newer
 * version waits until the last page of this one is closed.
 */
export type OfflineState = 'none' | 'preparing' | 'ready' | 'newer';

export type Screen =
  | { readonly name: 'start' }
  | { readonly name: 'library' }
  | { readonly name: 'brief' }
  | { readonly name: 'play' }
  /** The course has been left. */
  | { readonly name: 'left' }
  | { readonly name: 'debrief'; readonly page: 'timeline' | 'decision' | 'plan'; readonly decision: string | null };

export interface OpenScenario {
  /** Its id if it is one of the product's own, the key of its pack if the player has brought it. */
  readonly key: string;
  readonly logic: CompiledScenario;
  readonly texts: ScenarioTexts;
  readonly history: readonly HistoryEntry[];
  readonly sources: Readonly<Record<string, Source>>;
  /** The company's own notes that stand beside this scenario under the present ruleset; null without a house file. */
  readonly house: House | null;
}

/** A scenario of the player's own, checked by nobody but the loader. */
export interface BroughtPack {
  readonly key: string;
  /** Name of the file it came in; empty where not even that can be read. */
  readonly file: string;
  /** ISO 8601. */
  readonly broughtAt: string;
  /** Its `id` is the key; null for one that cannot be played any more. */
  readonly entry: CatalogueEntry | null;
  /** Why it cannot be played; empty also where what was kept is damaged. */
  readonly findings: readonly Finding[];
  /** Whether it will still be there on the next visit. */
  readonly isKept: boolean;
}

/** A file of the player's that could not be opened, and everything that is wrong with it. */
export interface UnsoundFile {
  readonly name: string;
  readonly findings: readonly Finding[];
}

export interface Settings {
  readonly ruleset: string;
  readonly length: 'express' | 'standard' | 'full';
  readonly explain: 'each-act' | 'end';
  readonly confidence: boolean;
  readonly view: 'table' | 'simple';
  readonly renderer: 'canvas' | 'webgl';
  readonly theme: 'light' | 'dark' | 'system';
  readonly contrast: 'normal' | 'high' | 'system';
  readonly motion: 'full' | 'reduced' | 'system';
  /** Percent, 100–200. */
  readonly textSize: 100 | 125 | 150 | 200;
  /** How loud the telephone, hands and papers, and the room are: 0–100. */
  readonly soundCall: number;
  readonly soundHand: number;
  readonly soundRoom: number;
  readonly muted: boolean;
  readonly captions: boolean;
  /** Whether `?` and G open their sheets: WCAG 2.2, 2.1.4 wants single keys to be switched off by whoever speaks to the computer. */
  readonly letterKeys: boolean;
}

/** A sound that has a caption. */
export type Caption =
  | 'call'
  | 'seal'
  | 'paper'
  | 'newspaper'
  | 'flip'
  | 'shutter'
  | 'tag'
  | 'act'
  | 'lamp'
  | 'pin'
  | 'tape'
  | 'glass'
  | 'deal';

export interface SaveSummary {
  readonly id: string;
  /** The id of one of the product's own, or the key of a pack. */
  readonly scenario: string;
  readonly act: string;
  readonly actIndex: number;
  readonly decided: number;
  readonly decisions: number;
  readonly now: number;
  readonly finished: boolean;
  readonly savedAt: string;
}

/** A sentence of `locales/<lng>/notices.json`: what happened and what to do. */
export interface Notice {
  readonly id: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly tone: 'info' | 'warning';
  /** Something to save before it is lost. */
  readonly download: (() => void) | null;
  /** What can be tried again, such as fetching what could not be fetched. */
  readonly retry: (() => void) | null;
}

export interface Wishes {
  goToStart(): void;
  goToLibrary(): void;
  openBrief(scenario: string): void;
  beginPlay(): void;
  resume(save: string): void;
  removeSave(save: string): void;
  setLanguage(language: Language): void;
  changeSettings(change: Partial<Settings>): void;
  /** Looks and pace as a first visitor finds them; language, and what is chosen per run, stay. */
  resetSettings(): void;
  choose(option: string): void;
  setConfidence(confidence: Confidence): void;
  /** Seals the draft; without a chosen option it only says what is missing. */
  decide(): void;
  continue(): void;
  goToDebrief(page: 'timeline' | 'decision' | 'plan', decision?: string): void;
  /** Another take from this decision on; the first take stays the score. */
  playAgainFrom(decision: string): void;
  playAgain(): void;
  /** Saves, ends the session with the learning management system and goes where it leads; elsewhere it does nothing. */
  leaveCourse(): void;
  /** Opens a file of the player's, whatever kind it is of. */
  openFile(file: File): void;
  /** Opens what was dropped on the page: one file, no folder. */
  openDropped(files: readonly File[], hasFolder: boolean): void;
  /** Opens a pack in the place of another. */
  replacePack(key: string, file: File): void;
  removePack(key: string): void;
  /** Puts a text on the clipboard, or hands it over as a file where there is none; tells whether it was copied. */
  copyText(text: string): Promise<boolean>;
  /** Lays open why a pack cannot be played. */
  showPackFindings(key: string): void;
  /** Opens a company's own file beside the scenarios, in place of the one that stands. */
  openHouse(file: File): void;
  removeHouse(): void;
  dismissNotice(id: string): void;
  download(kind: 'record' | 'csv' | 'json'): void;
  /** Hands over a file that a screen has written from what was typed there; nothing of it is kept. */
  handOver(name: string, type: string, text: string): void;
  print(): void;
}
