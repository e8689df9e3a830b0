import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTerms } from '#ui/dialogs/find-terms.ts';
import { termSources } from '#ui/dialogs/glossary-terms.ts';
import { listFiles } from '../../../build/list-files.ts';
import { drawApp, drawAppAtTheTable } from '../a-drawn-app.ts';

interface Glossary {
  readonly terms: Readonly<
    Record<string, { readonly term: string; readonly reading: string; readonly other: string; readonly what: string }>
  >;
}

const read = (file: string): string => readFileSync(file, 'utf8');
const glossaries: Readonly<Record<'ja' | 'en', Glossary>> = {
  ja: JSON.parse(read('locales/ja/glossary.json')),
  en: JSON.parse(read('locales/en/glossary.json')),
};
const stories = listFiles('scenarios', ['.yaml']).filter((file) => !file.includes('template'));
const textsIn = (language: string): string =>
  [
    ...stories.filter((file) => file.endsWith(`text.${language}.yaml`)),
    ...listFiles(`locales/${language}`, ['.json']).filter((file) => !/(?:glossary|terms|keys)\.json$/u.test(file)),
  ]
    .map(read)
    .join('\n')
    .toLowerCase();

describe('the glossary', () => {
  it('explains the same terms in both languages, each with the word of the other', () => {
    const ids = Object.keys(termSources);
    expect(ids.length).toBeGreaterThan(30);
    expect(Object.keys(glossaries.ja.terms).toSorted()).toEqual(ids.toSorted());
    expect(Object.keys(glossaries.en.terms).toSorted()).toEqual(ids.toSorted());
    for (const id of ids) expect(glossaries.ja.terms[id]?.term, id).toBe(glossaries.en.terms[id]?.other);
  });

  it('says the term base’s own word wherever that has one', () => {
    for (const language of ['ja', 'en'] as const) {
      const base: Readonly<Record<string, string>> = JSON.parse(read(`locales/${language}/terms.json`));
      for (const [id, { term }] of Object.entries(glossaries[language].terms)) expect(term, id).toBe(base[id] ?? term);
    }
  });

  it('explains no word that a player never meets', () => {
    const texts = textsIn('ja');
    const unmet = Object.values(glossaries.ja.terms).filter(({ term }) => !texts.includes(term.toLowerCase()));
    expect(unmet.map(({ term }) => term)).toEqual([]);
  });

  it('gives every Japanese term a reading in kana', () => {
    for (const { reading } of Object.values(glossaries.ja.terms)) expect(reading).toMatch(/^[ぁ-んー]+$/u);
  });

  it('names only sources that a shipped scenario has', () => {
    const sources = stories
      .filter((file) => file.endsWith('sources.yaml'))
      .map(read)
      .join('\n');
    for (const id of new Set(Object.values(termSources).flat())) expect(sources).toMatch(new RegExp(`^${id}:`, 'mu'));
  });
});

describe('a search for terms', () => {
  const terms = Object.entries(glossaries.ja.terms).map(([id, words]) => ({ id, ...words }));
  const order = { locale: 'ja-JP', by: 'reading' } as const;
  const find = (asked: string): readonly string[] => findTerms(terms, asked, order).map(({ id }) => id);

  it.each([
    ['速報', 'preliminary-report'],
    ['そくほう', 'preliminary-report'],
    ['ソクホウ', 'preliminary-report'],
    ['Preliminary', 'preliminary-report'],
    ['ＡＣＱＵＩＲＥＲ', 'acquirer'],
  ])('finds by %s', (asked, id) => {
    expect(find(asked)).toContain(id);
  });

  it('finds a reading in Latin letters without its macrons', () => {
    const english = Object.entries(glossaries.en.terms).map(([id, words]) => ({ id, ...words }));
    expect(findTerms(english, 'sokuho', { locale: 'en-GB', by: 'term' }).map(({ id }) => id)).toEqual(['preliminary-report']);
  });

  it('gives everything, in the order of the readings, for nothing', () => {
    expect(find(' ')).toHaveLength(terms.length);
    expect(find('')[0]).toBe('apology-notice');
  });

  it('gives nothing for a word that is not there', () => {
    expect(find('ネットショップ以外')).toEqual([]);
  });
});

describe('the sheet of the glossary', () => {
  it('opens from the pause and holds every term', async () => {
    const app = await drawAppAtTheTable();
    await app.press('.bar-menu');
    const item = app.findAll('.menu-list button').find(({ textContent }) => textContent === '用語集');
    await app.after(() => item?.click());
    expect(app.findAll('.glossary dfn')).toHaveLength(Object.keys(termSources).length);
    expect(app.find('#term-final-report').textContent).toContain('かくほう');
  });

  it('shows what is asked for and says how much that is', async () => {
    const app = await drawApp();
    await app.after(() => (app.model.overlay.value = 'glossary'));
    await app.after(() => {
      const field = app.find('.glossary-search input');
      if (field instanceof HTMLInputElement) field.value = 'かくほう';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(app.findAll('.glossary dfn').map(({ textContent }) => textContent)).toEqual(['確報']);
    expect(app.find('.glossary-dialog [role="status"]').textContent).toBe('1語');
  });
});
