import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openFactBook } from '#cli/facts-book.ts';
import { createFactSheet, type FactSheet } from '#cli/facts-sheet.ts';
import { listShippedScenarios, loadShippedScenario, readShippedFiles } from '../support/shipped-scenario.ts';

const readSheet = (id: string): FactSheet => createFactSheet(openFactBook(id, loadShippedScenario(id), readShippedFiles(id)));
const tight = (text: string): string => text.replaceAll(/\s/gu, '');

/** The texts of the fact lane, found without any of the product's own walks: every text below a key that belongs to it. */
function walkLane(file: string | undefined): readonly string[] {
  const tree: Record<string, Record<string, Record<string, unknown>>> = parse(file ?? '');
  const within = (node: unknown): readonly string[] =>
    typeof node === 'string' ? [node] : typeof node === 'object' && node !== null ? Object.values(node).flatMap(within) : [];
  const known = Object.values(tree['decisions'] ?? {}).flatMap((one) =>
    Object.entries(one).flatMap(([key, text]) => (key === 'known' || key.startsWith('known@') ? within(text) : [])),
  );
  const own = ['subtitle', 'brief-fact', 'brief-fiction', 'brief-unknown', 'disclaimer', 'other-law'];
  const brief = Object.entries(tree['scenario'] ?? {}).flatMap(([key, text]) =>
    own.includes(key.split('@')[0] ?? '') ? within(text) : [],
  );
  return [...brief, ...known, ...within(tree['history']), ...within(tree['rulesets'])];
}

describe('the fact sheets of the shipped scenarios', () => {
  it('are more than none, so that this cannot be silently green', () => {
    expect(listShippedScenarios().length).toBeGreaterThan(1);
  });

  it.each(listShippedScenarios())('have a source for every sentence: %s', (id) => {
    expect(readSheet(id).unsourced).toEqual([]);
  });

  it.each(listShippedScenarios())('hold every entry of the history, every source and every date as the files have them: %s', (id) => {
    const sheet = readSheet(id);
    const files = readShippedFiles(id);
    const history: readonly Record<string, unknown>[] = parse(files.get('history.yaml') ?? '');
    const sources: Record<string, Record<string, unknown>> = parse(files.get('sources.yaml') ?? '');

    expect(sheet.history).toHaveLength(history.length);
    for (const [at, entry] of history.entries()) {
      expect(sheet.history[at]).toMatchObject(entry);
      expect(sheet.history[at]?.bodies.map(({ language }) => language)).toEqual(sheet.scenario.languages);
    }
    expect(Object.fromEntries(sheet.sources.map((one) => [one.id, one]))).toMatchObject(sources);
    expect(sheet.sources).toHaveLength(Object.keys(sources).length);
  });

  it.each(listShippedScenarios())('leave out no sentence and no digit of the fact lane, counted by another walk: %s', (id) => {
    const sheet = readSheet(id);
    for (const language of sheet.scenario.languages) {
      const walked = walkLane(readShippedFiles(id).get(`text.${language}.yaml`));
      const sentences = sheet.lane.flatMap(({ wordings }) =>
        wordings.filter((one) => one.language === language).map((one) => one.sentences),
      );
      const told = sentences.map((one) => tight(one.map(({ text }) => text).join('')));

      expect(walked.length).toBeGreaterThan(20);
      expect(told.toSorted()).toEqual(walked.map(tight).toSorted());
      const numbers = sentences.flat().flatMap((one) => one.numbers.map(({ written }) => written));
      expect(tight(numbers.join('')).replaceAll(/\P{Nd}/gu, '').length).toBe(walked.join('').replaceAll(/\P{Nd}/gu, '').length);
      if (language === 'ja') expect(sentences.flat().length).toBeGreaterThanOrEqual(walked.join('').split('。').length - 1);
    }
  });

  it.each(listShippedScenarios())(
    'hold no sentence of the fact lane among the fiction, and the sources of the option behind it: %s',
    (id) => {
      const sheet = readSheet(id);
      const lane = new Set(sheet.lane.map(({ key }) => key));

      expect(sheet.fiction.filter(({ key }) => lane.has(key))).toEqual([]);
      const told = sheet.fiction.filter(({ key }) => /^decisions\..+\.options\./u.test(key));
      expect(told.length).toBeGreaterThan(20);
      expect(told.filter(({ sources }) => sources.length === 0)).toEqual([]);
      expect(sheet.fiction.filter(({ key, from }) => key.startsWith('injects.') && from === null)).toEqual([]);
    },
  );

  it.each(listShippedScenarios())('mark every figure of the model and give all others a source: %s', (id) => {
    const { figures } = readSheet(id);

    expect(figures.some(({ basis }) => basis === 'model')).toBe(true);
    expect(figures.filter(({ basis, sources }) => basis === 'sourced' && sources.length === 0)).toEqual([]);
  });
});
