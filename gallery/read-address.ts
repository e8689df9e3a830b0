import { defaultLanguage, isLanguage, type Language } from '#i18n/languages.ts';

/** The language that the address asks for. */
export function readLanguage(search: string): Language {
  const asked = new URLSearchParams(search).get('lang') ?? '';
  return isLanguage(asked) ? asked : defaultLanguage;
}
