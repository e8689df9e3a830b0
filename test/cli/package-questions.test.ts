import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeQuestions } from '#cli/package-questions.ts';
import type { PackageWish } from '#cli/package-wish.ts';
import { loadWords } from '#cli/words.ts';
import { listShippedScenarios, loadShippedScenario } from '../support/shipped-scenario.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';

const small = loadSmallScenario();
const aWish = (change: Partial<PackageWish> = {}): PackageWish => ({
  target: 'scorm12',
  length: null,
  ruleset: null,
  languages: ['ja', 'en'],
  passMark: null,
  report: 'passed-incomplete',
  iri: 'https://breach-tabletop.invalid',
  ...change,
});
const write = (language: 'ja' | 'en', wish: Partial<PackageWish> = {}, packs = [small]): string =>
  writeQuestions(packs, aWish(wish), language, loadWords(language));
const read = (text: string): readonly (readonly string[])[] => Papa.parse<string[]>(text.slice(1).trimEnd()).data;

describe('the table of questions and answers', () => {
  it('opens in a spreadsheet: byte order mark, CRLF, every cell quoted, every row as long as the first or shorter', () => {
    const text = write('ja');

    expect(text.startsWith('\uFEFF"シナリオ","判断のID"')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    const [head = [], ...rows] = read(text);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(head.length);
  });

  it('tells for each decision and ruleset what the letters mean and which are right, in the order of the story', () => {
    const [, ...rows] = read(write('en'));

    expect(rows.map(([, decision, , , , , , right]) => [decision, right])).toEqual([
      ['first-move', 'a'],
      ['first-move', 'a'],
      ['stop-what', 'a, b'],
      ['stop-what', 'a, b'],
      ['tell-customers', 'a, b'],
      ['tell-customers', 'a'],
    ]);
    const labels = Object.values(small.texts['en']?.decisions['stop-what']?.options ?? {}).map((option) => option['label']);
    expect(rows[2]?.slice(8)).toEqual(labels);
  });

  it('holds only the decisions of the length and the ruleset of the package', () => {
    const [, ...rows] = read(write('en', { length: 'standard', ruleset: 'japan-2025' }));

    expect(rows.map(([, decision]) => decision)).toEqual(['first-move', 'tell-customers']);
    expect(new Set(rows.map((row) => row[3]))).toEqual(new Set([small.texts['en']?.rulesets['japan-2025']?.['name']]));
  });

  it('lets no text be calculated', () => {
    const label = small.texts['en']?.decisions['first-move'];
    expect(label, 'Violated assumption: there is such a decision').toBeDefined();
    const texts = structuredClone(small.texts);
    Object.assign(texts['en']?.decisions['first-move'] ?? {}, { question: '=HYPERLINK("http://example.com")' });

    const [, first] = read(write('en', {}, [{ ...small, texts }]));

    expect(first?.[6]).toBe('\'=HYPERLINK("http://example.com")');
  });

  it('speaks its language alone, and as much of every shipped scenario in both', () => {
    const packs = listShippedScenarios().map(loadShippedScenario);
    const [japanese, english] = [write('ja', {}, packs), write('en', {}, packs)];

    expect(read(japanese).map((row) => row.length)).toEqual(read(english).map((row) => row.length));
    expect(read(english).length).toBeGreaterThan(50);
    expect(english).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}]/u);
    for (const row of read(japanese)) for (const cell of row.slice(0, 10)) expect(cell.trim()).not.toBe('');
  });
});
