import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '#scenario/load.ts';
import { loadSmallScenario, readSmallScenario } from '../support/small-scenario.ts';

const names = ['scenario.yaml', 'sources.yaml', 'history.yaml', 'text.ja.yaml', 'text.en.yaml'];

describe('a sound scenario', () => {
  it('loads whole, without a finding', () => {
    const loaded = loadScenario(readSmallScenario());

    expect(loaded.findings).toEqual([]);
    expect(loaded.ok && Object.keys(loaded.pack.texts)).toEqual(['ja', 'en']);
  });

  it('cannot be changed by whoever plays it', () => {
    const { logic, history } = loadSmallScenario();

    expect(Object.isFrozen(logic.decisions['first-move']?.options[0]?.effects)).toBe(true);
    expect(Object.isFrozen(history[0])).toBe(true);
  });
});

describe('a folder with files missing or left over', () => {
  it.each(names)('is told that %s is missing', (name) => {
    const files = readSmallScenario();
    files.delete(name);

    const { ok, findings } = loadScenario(files);

    expect(ok).toBe(false);
    expect(findings.map((one) => [one.code, one.file])).toContainEqual(['scenario/missing-file', name]);
  });

  it('is told of a YAML file that is not read, and loads', () => {
    const files = readSmallScenario().set('scenario.old.yaml', 'a: 1').set('README.md', '# Notes');

    const { ok, findings } = loadScenario(files);

    expect(ok).toBe(true);
    expect(findings.map((one) => [one.code, one.file])).toEqual([['scenario/unknown-file', 'scenario.old.yaml']]);
  });

  it('is told everything at once where nothing is there', () => {
    expect(loadScenario(new Map()).findings.map((one) => one.file)).toEqual(['history.yaml', 'scenario.yaml', 'sources.yaml']);
  });
});

describe('a scenario with many mistakes', () => {
  it('is told all of them, by file and line, and never loads by half', () => {
    const files = readSmallScenario();
    files.set(
      'scenario.yaml',
      (files.get('scenario.yaml') ?? '').replace('to: alert.orders', 'to: nowhere').replace('asks: desk', 'asks: clerk'),
    );
    files.set('text.en.yaml', (files.get('text.en.yaml') ?? '').replace('name: Alert', 'nmae: Alert'));
    files.set('history.yaml', '- [');

    const loaded = loadScenario(files);

    expect(loaded).not.toHaveProperty('pack');
    expect(loaded.findings.map((one) => `${one.file} ${one.code}`)).toEqual([
      'history.yaml scenario/yaml-unclosed',
      'scenario.yaml scenario/unknown-reference',
      'scenario.yaml scenario/beat-unreachable',
      'scenario.yaml scenario/unknown-reference',
      'text.en.yaml scenario/missing-key',
      'text.en.yaml scenario/misspelt-key',
    ]);
  });
});

describe('a file with several slips of syntax', () => {
  it('is told each that its line shows, and of the others only the first, from which they follow', () => {
    const tabbed = readSmallScenario();
    tabbed.set('scenario.yaml', (tabbed.get('scenario.yaml') ?? '').replace('        decision: first-move', '\tdecision: first-move'));
    expect(loadScenario(tabbed).findings.map((one) => one.code)).toEqual(['scenario/yaml-tab']);

    const wide = readSmallScenario();
    wide.set('text.ja.yaml', (wide.get('text.ja.yaml') ?? '').replaceAll('        done: ', '        done：'));
    const { findings } = loadScenario(wide);
    expect(new Set(findings.map((one) => one.code))).toEqual(new Set(['scenario/yaml-wide-colon']));
    expect(findings.length).toBeGreaterThan(3);
  });
});

describe('a text made to do harm', () => {
  it('is turned away when it is too large, by characters or by lines', () => {
    for (const text of ['a'.repeat(600_001), '\n'.repeat(20_001)]) {
      const { findings } = loadScenario(readSmallScenario().set('text.ja.yaml', text));
      expect(findings.map((one) => [one.code, one.file])).toEqual([['scenario/file-too-large', 'text.ja.yaml']]);
    }
  });

  it.each([
    ['brackets', '['.repeat(500_000)],
    ['braces', '{a: '.repeat(100_000)],
    ['dashes', '- '.repeat(250_000)],
    ['questions', '? '.repeat(250_000)],
    ['colons', ': '.repeat(250_000)],
    ['indents', Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ])('is turned away when it nests without end: %s', (_, text) => {
    const { findings } = loadScenario(readSmallScenario().set('scenario.yaml', text));
    expect(findings.map((one) => one.code)).toEqual(['scenario/too-deep']);
  });

  it('cannot multiply itself by aliases', () => {
    const layers = Array.from({ length: 30 }, (_, at) => `l${at + 1}: &l${at + 1} [*l${at}, *l${at}]`).join('\n');

    const { findings } = loadScenario(readSmallScenario().set('scenario.yaml', `l0: &l0 x\n${layers}\n`));

    expect(new Set(findings.map((one) => one.code))).toEqual(new Set(['scenario/alias']));
    expect(findings).toHaveLength(60);
  });

  it('cannot reach the prototype of anything', () => {
    const { findings } = loadScenario(readSmallScenario().set('history.yaml', '- __proto__: { id: x }\n  constructor: 1\n'));

    expect(findings.map((one) => one.code)).toContain('scenario/key-not-text');
    expect(Object.hasOwn(Object.prototype, 'id')).toBe(false);
  });
});

describe('whatever the files hold', () => {
  const mangled = fc
    .record({
      name: fc.constantFrom(...names),
      from: fc.nat(9000),
      length: fc.nat(40),
      by: fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\n', '\t', ': ', '- ', '[', '{', '"', '*', '&a ', '!!x ', '~', '1e999', '__proto__:', '---\n', '# ', '|\n', '? '),
      ),
    })
    .map(({ name, from, length, by }) => {
      const files = readSmallScenario();
      const text = files.get(name) ?? '';
      return files.set(name, text.slice(0, from) + by + text.slice(from + length));
    });

  it('loading gives findings with a place in the file, and never throws', () => {
    fc.assert(
      fc.property(mangled, (files) => {
        const loaded = loadScenario(files);
        expect(loaded.ok).toBe(!loaded.findings.some((one) => one.severity === 'error'));
        for (const { file, line, column } of loaded.findings) {
          expect(line).toBeLessThanOrEqual((files.get(file) ?? '').split('\n').length);
          expect(Math.min(line, column)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('values of any kind in any place give findings, and never throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 5 }), (name, value) => {
        const { ok, findings } = loadScenario(readSmallScenario().set(name, JSON.stringify(value)));
        expect(ok).toBe(false);
        expect(findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
