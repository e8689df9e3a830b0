import type { Language } from '#i18n/languages.ts';
import { createTranslator, type Translate, type Words } from '#i18n/translate.ts';

/** The page's own words, by language and namespace. */
export type PageWords = Readonly<Record<string, Words>>;

/** What a part of the page asks for its words, in one language. */
export function createPageWords(words: PageWords, language: Language): Translate {
  return createTranslator({ language, words, marksGaps: false });
}
