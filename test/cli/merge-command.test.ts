import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { followNumbers, playToEnd } from '../support/play.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';
import { Terminal } from './a-terminal.ts';

const engine = createEngine(loadSmallScenario().logic);
const ways = [0, 0, 0, 1, 1, 2];
const records = ways.map((way, at) => ({
  ...playToEnd(engine, followNumbers([way]), { seed: `seed-${at}`, ruleset: 'japan-2025', confidence: 'high' }).record,
  played: { on: '2026-11-22', seconds: 600 },
}));
const names = records.map((_, at) => `person-${at}.json`);

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
  records.forEach((record, at) => terminal.write(names[at] ?? '', JSON.stringify(record)));
});
afterEach(() => terminal.close());

describe('merge', () => {
  it('prints what many records have in common, and no name of a file', async () => {
    const { exit, out, err } = await terminal.run(['merge', ...names]);

    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('# Results of the class');
    expect(out).toContain('Records counted: 6 (people: 6), from files: 6.');
    expect(out).toContain('## How each decision was taken');
    expect(out).not.toContain('person-');
  });

  it('writes a spreadsheet to a file', async () => {
    const { exit, out, err } = await terminal.run(['merge', ...names, '--format', 'csv', '--out', 'class.csv', '--lang', 'ja']);

    expect([exit, out]).toEqual([0, '']);
    expect(err).toContain('class.csv');
    const text = terminal.read('class.csv');
    expect(text.startsWith('\uFEFF"受講結果のまとめ"\r\n')).toBe(true);
    expect(text).toContain('"合格基準","70点"');
  });

  it('prints the same bytes as it writes', async () => {
    const { out } = await terminal.run(['merge', ...names, '--format', 'csv']);

    expect(out.startsWith('\uFEFF')).toBe(true);
    expect(`${out}\n`.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('gives machines numbers, by either option', async () => {
    for (const option of [['--format', 'json'], ['--json']]) {
      const { exit, out } = await terminal.run(['merge', ...names, ...option]);
      expect(exit).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ format: 1, kind: 'class-report', report: { groups: [{ runs: 6, people: 6 }] } });
    }
  });

  it('makes a training record of them', async () => {
    const { exit, out } = await terminal.run(['merge', ...names, '--training', '--json']);

    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: 1, kind: 'training-record', records: [{ of: 'many', result: { runs: 6 } }] });
    expect((await terminal.run(['merge', ...names, '--training'])).out).toContain('# Training record');
  });

  it('judges by the pass mark that is asked for', async () => {
    const { out } = await terminal.run(['merge', ...names, '--json', '--pass', '100']);

    expect(JSON.parse(out)).toMatchObject({ report: { groups: [{ passMark: 100 }] } });
  });

  it('names what it cannot count by file on the screen, counts the rest, and ends with 1', async () => {
    terminal.write('broken.json', '{');
    terminal.write('half.json', JSON.stringify({ ...records[0], commands: records[0]?.commands.slice(0, 1) }));

    const { exit, out, err } = await terminal.run(['merge', 'broken.json', 'half.json', ...names]);

    expect(exit).toBe(1);
    expect(err).toContain('broken.json: It cannot be read as JSON.');
    expect(err).toContain('half.json: It has not come to an ending.');
    expect(out).toContain('Records counted: 6');
    expect(out).not.toContain('broken.json');
  });

  it('says that a record came twice', async () => {
    const { exit, err } = await terminal.run(['merge', ...names, 'person-0.json']);

    expect(exit).toBe(0);
    expect(err).toContain('Records that came more than once are counted once (left out: 1).');
  });

  it('says so where nothing can be counted', async () => {
    terminal.write('broken.json', '{}');

    const { exit, out, err } = await terminal.run(['merge', 'broken.json']);

    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain('There is no record that can be counted.');
  });

  it.each([
    [['merge', 'nowhere.json'], 'nowhere.json cannot be read.'],
    [['merge', 'person-0.json', '--format', 'xls'], 'The format "xls" cannot be used.'],
    [['merge', 'person-0.json', '--pass', '0'], 'The pass mark "0" cannot be used.'],
    [['merge', 'person-0.json', '--pass', 'high'], 'The pass mark "high" cannot be used.'],
    [['merge'], '"merge" takes this many arguments'],
  ])('ends with 2 for wrong usage: %j', async (args, sentence) => {
    const { exit, err } = await terminal.run(args);

    expect(exit).toBe(2);
    expect(err).toContain(sentence);
  });
});
