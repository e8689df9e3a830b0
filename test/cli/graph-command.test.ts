import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from './a-terminal.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

const node = /^ {2,4}n\d+(?:\[".*"\]|\{\{".*"\}\}|>".*"\]|\(\[".*"\]\)):::(?:beat|decision|complication|ending|unreached)$/u;
const way = /^ {2}(n\d+) (?:-->|-\.->)(?:\|"[^"]*"\|)? (n\d+)$/u;
const frame = /^(?:flowchart TB| {2}subgraph lane\d+\["[^"]*"\]| {2}end| {2}classDef [a-z]+ [a-z0-9#:,\- ]+)$/u;

describe('graph as Mermaid', () => {
  it('prints the story of the small scenario', async () => {
    const { exit, out, err } = await terminal.run(['graph', 'small', '--format', 'mermaid', '--lang', 'ja']);
    expect(exit).toBe(0);
    expect(err).toBe('');
    await expect(`${out}\n`).toMatchFileSnapshot('../golden/graph/small.ja.mmd');
  });

  it('has only lines of the flowchart language, and ways between nodes that it has declared', async () => {
    const { out } = await terminal.run(['graph', 'small', '--format', 'mermaid']);
    const lines = out.split('\n');
    expect(lines.filter((line) => !node.test(line) && !way.test(line) && !frame.test(line))).toEqual([]);
    expect(lines.filter((line) => line.trim().startsWith('subgraph')).length).toBe(lines.filter((line) => line.trim() === 'end').length);
    const declared = new Set(lines.filter((line) => node.test(line)).map((line) => line.trim().split(/\W/u)[0]));
    const ends = lines.flatMap((line) => way.exec(line)?.slice(1) ?? []);
    expect(ends.length).toBeGreaterThan(10);
    expect(ends.filter((one) => !declared.has(one))).toEqual([]);
  });

  it('writes quotes, hashes and back quotes of a text as entities', async () => {
    terminal.change('scenarios/small/text.en.yaml', 'title: One call', `title: 'A "call" #1 \`now\`'`);
    const { out } = await terminal.run(['graph', 'small', '--format', 'mermaid']);
    expect(out).toContain('["A #quot;call#quot; #35;1 #96;now#96;"]');
  });
});

describe('graph as data', () => {
  it('prints the page’s data with --json, worded in every language', async () => {
    const { exit, out } = await terminal.run(['graph', 'small', '--json', '--quick', '--open-beat', 'alert.stop']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: 'small', open: 'beat:alert.stop', language: 'en', title: { en: 'A day at a small shop' } });
  });

  it('marks what no run comes to', { timeout: 60_000 }, async () => {
    terminal.change(
      'scenarios/small/scenario.yaml',
      '{ to: alert.orders, when: { flag: card-input-open } }',
      '{ to: alert.orders, when: { flag: told } }',
    );
    const { out } = await terminal.run(['graph', 'small', '--format', 'mermaid']);
    expect(out).toContain('["More orders"]:::unreached');
  });

  it('writes to the file that is asked for', async () => {
    const { exit, out, err } = await terminal.run(['graph', 'small', '--format', 'mermaid', '--quick', '--out', 'pictures/small.mmd']);
    expect([exit, out, err]).toEqual([0, '', 'Wrote pictures/small.mmd.']);
    expect(terminal.read('pictures/small.mmd')).toMatch(/^flowchart TB\n/u);
  });
});

describe('wrong usage of graph', () => {
  it('names the formats it knows', async () => {
    const { exit, err } = await terminal.run(['graph', 'small', '--format', 'png']);
    expect([exit, err]).toEqual([2, 'There is no format "png". Choose html or mermaid.']);
  });

  it('names the beats there are', async () => {
    const { exit, err } = await terminal.run(['graph', 'small', '--open-beat', 'alert.coll']);
    expect(exit).toBe(2);
    expect(err).toContain('alert.call, alert.stop, alert.orders, disclosure.notice');
  });

  it('draws nothing of a scenario with an error, and tells the error', async () => {
    terminal.change('scenarios/small/scenario.yaml', 'goto: [{ to: alert.stop }]', 'goto: [{ to: alert.stopp }]');
    const { exit, out, err } = await terminal.run(['graph', 'small', '--format', 'mermaid']);
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain('alert.stopp');
  });
});
