import { describe, expect, it } from 'vitest';
import { languages, type LanguageRegistry } from '#i18n/languages.ts';
import { createTranslator } from '#i18n/translate.ts';

const words = {
  ja: {
    play: { decide: '決裁する', nested: { hello: 'こんにちは、{{name}}さん' }, papers_other: '書類{{count}}点', onlyJa: '日本語だけ' },
  },
  en: { play: { decide: 'Seal', nested: { hello: 'Hello {{name}}' }, papers_one: '{{count}} paper', papers_other: '{{count}} papers' } },
};
const translator = (language: string, marksGaps = false, onGap?: (key: string) => void) =>
  createTranslator({ language, words, marksGaps, onGap });

describe('the translator', () => {
  it('gives the sentence of the language asked for', () => {
    expect(translator('ja').dynamic('play:decide')).toBe('決裁する');
    expect(translator('en').dynamic('play:decide')).toBe('Seal');
  });

  it('fills placeholders of nested keys', () => {
    expect(translator('en').dynamic('play:nested.hello', { name: 'Ueda' })).toBe('Hello Ueda');
  });

  it('leaves markup in a parameter as plain text and does not expand placeholders or keys inside it', () => {
    expect(translator('en').dynamic('play:nested.hello', { name: '<b>{{count}}</b> $t(play:decide)' })).toBe(
      'Hello <b>{{count}}</b> $t(play:decide)',
    );
  });

  it('chooses the plural form of the language', () => {
    expect(translator('en').dynamic('play:papers', { count: 1 })).toBe('1 paper');
    expect(translator('en').dynamic('play:papers', { count: 0 })).toBe('0 papers');
    expect(translator('ja').dynamic('play:papers', { count: 1 })).toBe('書類1点');
  });

  it('borrows a missing sentence from the other language and reports the gap once', () => {
    const gaps: string[] = [];
    const t = translator('en', false, (key) => gaps.push(key));
    expect([t.dynamic('play:onlyJa'), t.dynamic('play:onlyJa')]).toEqual(['日本語だけ', '日本語だけ']);
    expect(gaps).toEqual(['play:onlyJa']);
  });

  it('marks borrowed and missing sentences in development', () => {
    expect(translator('en', true).dynamic('play:onlyJa')).toBe('[~日本語だけ~]');
    expect(translator('en', true).dynamic('play:nowhere')).toBe('[?play:nowhere?]');
  });

  it.each(['play:nowhere', 'nowhere:at.all', 'play:nested', 'play:nested.hello.deeper', ''])(
    'never shows the key %j in production',
    (key) => {
      expect(translator('en').dynamic(key)).toBe('');
      expect(translator('en').has(key)).toBe(false);
    },
  );

  it('knows which keys have a sentence, plural ones included', () => {
    expect(translator('en').has('play:decide')).toBe(true);
    expect(translator('en').has('play:papers')).toBe(true);
  });

  it('speaks a new language from its files and one registry line', () => {
    const registry: LanguageRegistry = {
      ...languages,
      xx: { name: 'Dummy', locale: 'en-GB', dir: 'rtl', script: 'latin', fallback: 'en', namesMonths: true, countsMyriads: false },
    };
    const t = createTranslator({ language: 'xx', words: { ...words, xx: { play: { decide: 'xx-seal' } } }, marksGaps: false, registry });
    expect(t.dynamic('play:decide')).toBe('xx-seal');
    expect(t.dynamic('play:papers', { count: 2 })).toBe('2 papers');
  });
});
