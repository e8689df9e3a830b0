import { describe, expect, it } from 'vitest';
import { getLanguageEntry, isLanguage, languages, listFallbacks, matchLanguage } from '#i18n/languages.ts';

describe('the languages', () => {
  it('falls back from Japanese to English and from English to Japanese', () => {
    expect(listFallbacks('ja')).toEqual(['ja', 'en']);
    expect(listFallbacks('en')).toEqual(['en', 'ja']);
  });

  it('takes the first wish of a browser that it speaks', () => {
    expect(matchLanguage(['fr-FR', 'en-US', 'ja'])).toBe('en');
    expect(matchLanguage(['JA-jp'])).toBe('ja');
  });

  it('answers in Japanese where no wish can be met', () => {
    expect(matchLanguage([])).toBe('ja');
    expect(matchLanguage(['de', ''])).toBe('ja');
  });

  it.each(['toString', '__proto__', 'constructor', ''])('does not take %j for a language', (word) => {
    expect(isLanguage(word)).toBe(false);
    expect(getLanguageEntry(word)).toBe(languages.ja);
  });
});
