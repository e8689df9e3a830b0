export interface LanguageEntry {
  /** The language's name in itself, for the switch. */
  readonly name: string;
  /** BCP 47 tag handed to Intl. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** Which faces it is set in, and whether it may stand upright in columns. Another script needs faces in build/fonts. */
  readonly script: 'japanese' | 'latin';
  /** Where a missing text is looked up next; null: nowhere. */
  readonly fallback: string | null;
  /** Dates name their months and spell out weekdays; else months are digits and weekdays short. */
  readonly namesMonths: boolean;
  /** Large round sums of money are counted in ten thousands. */
  readonly countsMyriads: boolean;
}

/** Every language of the product. A new one is its files under `locales/<id>/` and one line here. */
export const languages = {
  ja: { name: '日本語', locale: 'ja-JP', dir: 'ltr', script: 'japanese', fallback: 'en', namesMonths: false, countsMyriads: true },
  en: { name: 'English', locale: 'en-GB', dir: 'ltr', script: 'latin', fallback: 'ja', namesMonths: true, countsMyriads: false },
} as const satisfies Readonly<Record<string, LanguageEntry>>;

export type Language = keyof typeof languages;

export type LanguageRegistry = Readonly<Record<string, LanguageEntry>>;

/** The language of a player who has said nothing. */
export const defaultLanguage: Language = 'ja';

/** Whether a word is the id of a language of the product. Pure. */
export function isLanguage(word: string): word is Language {
  return Object.hasOwn(languages, word);
}

/** The entry of a language, the default language's for a word that is none. Pure. */
export function getLanguageEntry(language: string, registry: LanguageRegistry = languages): LanguageEntry {
  const entry = Object.hasOwn(registry, language) ? registry[language] : undefined;
  return entry ?? languages[defaultLanguage];
}

/** The languages to look a text up in, the wanted one first. Pure. */
export function listFallbacks(language: string, registry: LanguageRegistry = languages): readonly string[] {
  const fallback = getLanguageEntry(language, registry).fallback;
  return fallback === null || fallback === language ? [language] : [language, fallback];
}

/** The first language of a browser's wish list that the product speaks, else the default. Pure. */
export function matchLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(base)) return base;
  }
  return defaultLanguage;
}
