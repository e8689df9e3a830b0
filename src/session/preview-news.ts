import type { TextFile } from '#scenario/text-schema.ts';
import type { SessionRecord } from '#engine/record.ts';

/** What the author's preview puts into the page it serves. */
export interface PreviewNews {
  /** Whether anything sound has been saved yet; without it there is only the sheet to show. */
  readonly hasScenario: boolean;
  /** A run that stands where the author is writing; null: the page begins as it would for a player. */
  readonly goTo: SessionRecord | null;
  readonly sheet: PreviewSheet | null;
}

/** What lies over the page until it is mended. Every word is the author's own language already. */
export interface PreviewSheet {
  /** `unsound` covers the page; `remarks` are a slim bar that opens. */
  readonly tone: 'unsound' | 'remarks';
  readonly heading: string;
  /** Label of the button that lays the sheet aside until the next save. */
  readonly close: string;
  readonly findings: readonly PreviewFinding[];
}

/** One finding, with the line it is about. */
export interface PreviewFinding {
  readonly severity: string;
  /** `folder/file:line:column`. */
  readonly place: string;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  /** The line as it stands in the file; empty where there is none. */
  readonly source: string;
}

/** What the preview tells an open page after a save. */
export type PreviewSignal =
  /** Nothing that plays or reads differently. */
  | { readonly kind: 'sheet'; readonly sheet: PreviewSheet | null }
  /** Other words for the same play: the run goes on, or goes to the beat whose words have changed. */
  | {
      readonly kind: 'texts';
      readonly sheet: PreviewSheet | null;
      readonly scenario: string;
      readonly texts: Readonly<Record<string, TextFile>>;
      readonly goTo: SessionRecord | null;
    }
  /** The play itself has changed: the page is fetched again, with news of its own. */
  | { readonly kind: 'reload' };

/** The events between the preview and its page, over the connection of Vite's dev server. */
export const previewEvents = {
  /** To the page: a `PreviewSignal`. */
  signal: 'preview:signal',
  /** From the page: the record of its run as far as it is played. */
  here: 'preview:here',
} as const;

/** The id of the element that holds the news in the page. */
export const previewElement = 'preview-news';
