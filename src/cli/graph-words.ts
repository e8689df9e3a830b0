import { languages } from '#i18n/languages.ts';
import type { Words } from '#i18n/translate.ts';
import { readWords } from './words.ts';

/** The words that the page of a story speaks with, in every language of the product. */
export function readPageWords(): Readonly<Record<string, Words>> {
  return Object.fromEntries(Object.keys(languages).map((language) => [language, readWords(language, ['author'])]));
}
