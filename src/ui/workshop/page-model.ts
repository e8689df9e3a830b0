import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Moment } from '#report/report-input.ts';
import type { Settings } from '../app-model.ts';
import type { Spoken } from '../spoken.ts';
import type { Agenda } from '#workshop/rules/agenda.ts';
import type { ConsoleModel, ConsoleScenario, KitPart } from './console-model.ts';
import type { SetupModel } from './setup-model.ts';

/** Everything on the facilitator's page: preparing, printing, leading. */
export interface WorkshopPageModel extends Spoken {
  readonly screen: ReadonlySignal<WorkshopScreen>;
  readonly looks: ReadonlySignal<Pick<Settings, 'theme' | 'contrast' | 'motion' | 'textSize'>>;
  /** What has to be said on any screen; null where there is nothing. */
  readonly notice: Signal<WorkshopNotice | null>;
}

export type WorkshopScreen =
  | { readonly name: 'opening' }
  | { readonly name: 'setup'; readonly model: SetupModel }
  | { readonly name: 'kit'; readonly kit: KitDesk }
  | { readonly name: 'console'; readonly model: ConsoleModel }
  /** The exercise cannot be led from this window, for now or for good. */
  | { readonly name: 'shut'; readonly shut: ShutExercise };

/** A kit that is printed before its exercise exists. */
export interface KitDesk {
  readonly scenario: ReadonlySignal<ConsoleScenario | null>;
  readonly agenda: Agenda;
  readonly ruleset: string;
  readonly part: Signal<KitPart>;
  /** Hands the master list of events over as a file. */
  offerCsv(): void;
  readMoment(): Moment;
  print(): void;
  back(): void;
}

/**
 * elsewhere: another window leads it; gone-over: another window has just taken it over; damaged: what is kept of it cannot be
 * read; other-version: it was begun with other rules; missing: nothing of it is kept here.
 */
export interface ShutExercise {
  readonly why: 'elsewhere' | 'gone-over' | 'damaged' | 'other-version' | 'missing';
  /** Leads it from here; null where that cannot be. */
  readonly takeOver: (() => void) | null;
  /** Hands over what is kept, as it is; null where nothing is. */
  readonly download: (() => void) | null;
  leave(): void;
}

/** A key of `workshop:setup.notice`. */
export interface WorkshopNotice {
  readonly code: 'not-kept' | 'not-fetched' | 'popup-blocked' | 'no-projector-key';
  /** Something to save before it is lost. */
  readonly download: (() => void) | null;
}
