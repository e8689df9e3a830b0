import { parseLocalDay } from '#shared/local-time.ts';
import { createFormats, type Formats } from '#i18n/format.ts';
import { getLanguageEntry, isLanguage } from '#i18n/languages.ts';
import type { Language, Translate } from '#i18n/translate.ts';
import type { Cell, Column, Line, Piece } from './facts-blocks.ts';
import type { Wording } from './facts-book.ts';
import type { LaneLabel } from './facts-lane.ts';

/** How a fact sheet is told to a reader of one language. */
export interface FactWords {
  readonly language: Language;
  readonly t: Translate;
  readonly formats: Formats;
  /** A day of a file, `2019-05-08`, as the reader writes it. */
  day(text: string): string;
  languageName(id: string): string;
  /** What the scenario calls something, in the reader's language if it can. */
  name(wordings: readonly Wording[]): string;
  label(label: LaneLabel): Piece;
  /** Numbers of sources, each a link to its record; a dash where there are none. */
  sources(ids: readonly string[]): Line;
  /** Where a text stands: its key, then file and line in each language. */
  place(key: string, wordings: readonly Wording[]): Cell;
  /** One wide column for each language. */
  columns(languages: readonly string[]): readonly Column[];
  column(name: string): Column;
}

/** The words of a fact sheet. Pure. */
export function createFactWords(language: Language, t: Translate): FactWords {
  const formats = createFormats({ language, t, zone: 'UTC' });
  const languageName = (id: string): string => (isLanguage(id) ? getLanguageEntry(id).name : id);
  return {
    language,
    t,
    formats,
    day: (text) => {
      const day = parseLocalDay(text);
      return day === null ? text : formats.dayLong(day);
    },
    languageName,
    name: (wordings) => (wordings.find((one) => one.language === language) ?? wordings[0])?.text ?? '',
    label: (label) => ({ kind: 'label', label, text: t(`common:labels.${label}`) }),
    sources: (ids) =>
      ids.length === 0
        ? [t('facts:none')]
        : ids.flatMap((id, at): Line => [...(at === 0 ? [] : [' ']), { kind: 'link', href: `#${id}`, text: id }]),
    place: (key, wordings) => [
      [{ kind: 'code', text: key }],
      [{ kind: 'small', text: wordings.map(({ file, line }) => `${file}:${line}`).join(', ') }],
    ],
    columns: (languages) => languages.map((one) => ({ name: languageName(one), width: 'wide', language: one })),
    column: (name) => ({ name, width: 'narrow', language: null }),
  };
}
