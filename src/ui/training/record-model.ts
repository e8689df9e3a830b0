import type { ReadonlySignal } from '@preact/signals';
import type { Language } from '#i18n/languages.ts';
import type { Merged } from '#report/merge-records.ts';
import type { Moment } from '#report/report-input.ts';
import type { Settings } from '../app-model.ts';
import type { Spoken } from '../spoken.ts';

/** Files that are put together at once. */
export const mostFiles = 500;

/** What has to be said about the files that were just brought; what had been brought before stays. */
export type RecordNotice = { readonly code: 'too-many'; readonly files: number } | { readonly code: 'not-fetched' };

/** Everything the page that puts records together reads and wishes for. Made by `app`. */
export interface RecordPageModel extends Spoken {
  readonly looks: Pick<Settings, 'theme' | 'contrast' | 'motion' | 'textSize'>;
  readonly isReading: ReadonlySignal<boolean>;
  /** null until files have been brought. */
  readonly merged: ReadonlySignal<Merged | null>;
  readonly notice: ReadonlySignal<RecordNotice | null>;
  /** Adds files to those that lie there. */
  bring(files: readonly File[]): void;
  clear(): void;
  setLanguage(language: Language): void;
  readMoment(): Moment;
  print(): void;
  handOver(name: string, type: string, text: string): void;
}
