import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '#i18n/translate.ts';
import { readWords } from './words.ts';
import { defaultLanguage, getLanguageEntry, isLanguage, languages, listFallbacks, matchLanguage } from '#i18n/languages.ts';

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

  it('begins the page in the language of a player who has said nothing', () => {
    expect(readFileSync('index.html', 'utf8')).toContain(`<html lang="${defaultLanguage}"`);
  });

  it.each(Object.keys(languages))('has a form of every counted word for every amount: %s', (language) => {
    const t = createTranslator({ language, words: { [language]: readWords(language) }, marksGaps: true });

    for (const count of [0, 1, 2, 3, 5, 11, 21, 100, 1.5, 1_000_000])
      expect(t('format:cards', { count, amount: `<${count}>` })).toContain(`<${count}>`);
  });

  it.each(['toString', '__proto__', 'constructor', ''])('does not take %j for a language', (word) => {
    expect(isLanguage(word)).toBe(false);
    expect(getLanguageEntry(word)).toBe(languages.ja);
  });
});
