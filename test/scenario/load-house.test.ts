import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FindingCode } from '#scenario/finding-codes.ts';
import { houseLimits } from '#scenario/house-schema.ts';
import { createJsonSchemas } from '#scenario/json-schema.ts';
import { loadHouse } from '#scenario/load-house.ts';
import { readSampleHouse } from '#test/support/house.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';

const { logic } = loadShippedScenario('hario-2019');
const sample = readSampleHouse();

const small = `format: 1
reviewed: 2026-11-01
owner: { ja: 総務部, en: Administration }
notes:
  - kind: contact
    at: { always: true }
    text: { ja: 内線 2143, en: Extension 2143 }
  - kind: policy
    scenario: small
    at: { decision: stop-what }
    when: { rulesets: [japan-2025] }
    text: { ja: 規程 第4条, en: Article 4 }
`;

/** Loads the small file with one piece replaced, beside the small scenario; gives codes with their lines. */
function tell(from: string, to: string): readonly string[] {
  const text = small.replace(from, to);
  if (text === small) throw new Error(`Violated assumption: the small house file holds “${from}”.`);
  return loadHouse('house.yaml', text, [loadSmallScenario().logic]).findings.map((one) => `${one.line} ${one.code}`);
}

describe('a sound house file', () => {
  it('loads whole, with a remark where a language is missing', () => {
    const loaded = loadHouse('house.yaml', sample, [logic]);

    expect(loaded.ok && loaded.house.notes.length).toBe(15);
    expect(loaded.findings.map((one) => [one.code, one.severity])).toEqual([['scenario/house-language-missing', 'warning']]);
  });

  it('is what its schema for editors accepts', () => {
    const validate = new Ajv2020({ strict: false }).compile(createJsonSchemas().get('house.schema.json') ?? {});

    expect(validate(parse(sample))).toBe(true);
    expect(validate(parse(sample.replace('at: { always: true }', 'at: { allways: true }')))).toBe(false);
  });

  it('is taken on trust where no scenario is at hand, and says so of none', () => {
    const { ok, findings } = loadHouse('house.yaml', small, []);

    expect([ok, findings]).toEqual([true, []]);
  });

  it('may have notes of several scenarios: a place needs to be in one of those it is meant for', () => {
    const places = 'notes:\n  - { kind: policy, at: { competency: evidence }, text: { ja: 手順書, en: Procedure } }\n';
    const text = small.replace('notes:\n', places);

    expect(loadHouse('house.yaml', text, [loadSmallScenario().logic, logic]).ok).toBe(true);
    expect(loadHouse('house.yaml', text, [loadSmallScenario().logic]).ok).toBe(false);
  });
});

describe('a house file with one mistake', () => {
  const samples: readonly (readonly [FindingCode, string, string, number])[] = [
    ['scenario/house-words-missing', 'text: { ja: 規程 第4条, en: Article 4 }', 'text: {}', 12],
    ['scenario/house-language-missing', '{ ja: 総務部, en: Administration }', '{ ja: 総務部 }', 3],
    ['scenario/house-scenario-unknown', 'scenario: small', 'scenario: smal', 9],
    [
      'scenario/house-note-twice',
      '  - kind: policy',
      '  - kind: contact\n    at: { always: true }\n    text: { en: Extension 2143, ja: 内線 2143 }\n  - kind: policy',
      8,
    ],
    [
      'scenario/list-too-long',
      'notes:\n',
      `notes:\n${'  - { kind: policy, at: { always: true }, text: { ja: あ, en: a } }\n'.repeat(houseLimits.notes)}`,
      5,
    ],
    ['scenario/list-empty', small.slice(small.indexOf('notes:')), 'notes: []\n', 4],
    ['scenario/unknown-reference', 'decision: stop-what', 'decision: stop-wat', 10],
    ['scenario/unknown-reference', '{ decision: stop-what }', '{ decision: stop-what, option: nothing }', 10],
    ['scenario/unknown-reference', '{ decision: stop-what }', '{ beat: alert.nowhere }', 10],
    ['scenario/unknown-reference', '{ decision: stop-what }', '{ duty: none }', 10],
    ['scenario/unknown-reference', '{ decision: stop-what }', '{ competency: none }', 10],
    ['scenario/unknown-reference', 'rulesets: [japan-2025]', 'rulesets: [japan-2026]', 11],
    ['scenario/unknown-format', 'format: 1', 'format: 2', 1],
    ['scenario/missing-key', 'reviewed: 2026-11-01\n', '', 1],
    ['scenario/bad-date', '2026-11-01', '2026-11-31', 2],
    ['scenario/bad-language', 'ja: 総務部', 'jp-ja: 総務部', 3],
    ['scenario/not-one-of', 'kind: contact', 'kind: phone', 5],
    ['scenario/misspelt-key', 'decision: stop-what', 'decison: stop-what', 10],
    ['scenario/unknown-key', '    when:', '    effects: [{ measure: trust, add: 5 }]\n    when:', 11],
    ['scenario/text-empty', 'en: Article 4', "en: ''", 12],
    ['scenario/text-too-long', 'en: Article 4', `en: ${'a'.repeat(houseLimits.text + 1)}`, 12],
    ['scenario/markup', 'en: Article 4', 'en: <b>Article 4</b>', 12],
    ['scenario/markup', 'ja: 総務部', "ja: 'javascript:総務部'", 3],
    ['scenario/control-character', 'en: Article 4', 'en: "Article \\u202E4"', 12],
    ['scenario/alias', 'en: Article 4', 'en: *four', 12],
    ['scenario/yaml-unclosed', 'en: Article 4 }', 'en: Article 4', 12],
  ];

  it.each(samples)('is told %s where it stands: %j', (code, from, to, line) => {
    expect(new Set(tell(from, to))).toEqual(new Set([`${line} ${code}`]));
  });

  it('is told the nearest id that is there', () => {
    const { findings } = loadHouse('house.yaml', small.replace('stop-what', 'stop-wat'), [loadSmallScenario().logic]);

    expect(findings[0]?.params).toMatchObject({ kind: 'decision', id: 'stop-wat', suggestion: 'stop-what', path: 'notes.1.at.decision' });
  });
});

describe('a house file made to do harm', () => {
  it.each(['a'.repeat(houseLimits.characters + 1), '\n'.repeat(houseLimits.lines + 1)])('is turned away when it is too large', (text) => {
    expect(loadHouse('house.yaml', text, []).findings.map((one) => one.code)).toEqual(['scenario/file-too-large']);
  });

  it('never makes the loader throw, whatever is cut, swapped or put in', () => {
    const piece = fc.constantFrom(
      '*a',
      '&a',
      '{',
      '[',
      '"',
      ': ',
      '- ',
      '__proto__: 1\n',
      '\u0000',
      '<',
      '!!js/function x',
      '1e999',
      'null',
    );
    fc.assert(
      fc.property(fc.nat(sample.length), fc.nat(60), piece, (at, cut, put) => {
        const { ok, findings } = loadHouse('house.yaml', sample.slice(0, at) + put + sample.slice(at + cut), [logic]);
        expect(ok || findings.some((one) => one.severity === 'error')).toBe(true);
        for (const one of findings) expect(one.line).toBeGreaterThan(0);
      }),
      { numRuns: 120 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => void loadHouse('house.yaml', text, [logic])),
      { numRuns: 60 },
    );
  }, 30_000);

  it('keeps no key of JavaScript’s own as a language or an id', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      expect(loadHouse('house.yaml', small.replace('ja: 総務部', `${key}: x`), [logic]).ok).toBe(false);
      expect(loadHouse('house.yaml', small.replace('decision: stop-what', `decision: ${key}`), [loadSmallScenario().logic]).ok).toBe(false);
    }
  });
});

describe('the words of findings', () => {
  it.each(['ja', 'en'])('say what is wrong with a house file and what to do: %s', (language) => {
    const { codes }: { codes: Record<string, { message: string; fix: string }> } = JSON.parse(
      readFileSync(`locales/${language}/findings.json`, 'utf8'),
    );
    for (const code of ['house-words-missing', 'house-language-missing', 'house-scenario-unknown', 'house-note-twice', 'list-too-long']) {
      expect(codes[code]).toMatchObject({ message: expect.any(String), fix: expect.any(String) });
    }
  });
});
