import { isLanguage, type Language } from '#i18n/languages.ts';

/** The first of the wished languages that the course speaks, else the one that it names first. Pure. */
export function chooseSpoken(wishes: readonly string[], spoken: readonly string[]): Language {
  const bases = [...wishes, ...spoken].map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return bases.filter(isLanguage).find((base) => spoken.includes(base)) ?? 'ja';
}
