import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadScenario } from '#scenario/load.ts';
import { prove } from '#proof/prove.ts';
import { readSmallScenario } from '../support/small-scenario.ts';
import { Terminal } from './a-terminal.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

const scenario = 'scenarios/small/scenario.yaml';

describe('prove', () => {
  it('tells for each ruleset and length what every path shows, and what it found, in both languages', async () => {
    const { out } = await terminal.run(['prove', 'small']);
    expect(out).toContain('Paths');
    expect(out).toContain('Best play');
    expect(out).toContain('Guards not merged');

    const japanese = await terminal.run(['prove', 'small', '--lang', 'ja']);
    expect(japanese.out).toContain('最善の進め方');
    expect(japanese.out).not.toMatch(/\[[?~]/u);
  });

  it('ends with 1 where it finds something, names the line in scenario.yaml, and says how to mend it', async () => {
    const { exit, out } = await terminal.run(['prove', 'small']);

    expect(exit).toBe(1);
    expect(out).toMatch(/scenarios\/small\/scenario\.yaml:\d+:3 error proof\/told-by-position\n {4}.+\n {4}Fix: .+/u);
    expect(out).toMatch(/\(first in the file, .+\n {4}Fix: It finds the best option in (?:[a-z-]+, )*first-move/u);
  });

  it('gives machines the same proof that the rules give', async () => {
    const loaded = loadScenario(readSmallScenario());
    if (!loaded.ok) throw new Error('Violated assumption: the small scenario is sound.');
    const { out } = await terminal.run(['prove', 'small', '--json']);

    const printed: unknown = JSON.parse(out);
    const { findings, ...proof } = prove(loaded.pack);
    expect(printed).toMatchObject(JSON.parse(JSON.stringify(proof)));
    expect(printed).toMatchObject({ findings: findings.map(({ code }) => ({ code })) });
  });

  it('proves nothing of a scenario that is not sound, and tells what to mend first', async () => {
    terminal.change(scenario, 'weight: critical', 'weight: heavy');
    const { exit, out, err } = await terminal.run(['prove', 'small']);

    expect(exit).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('scenario.yaml:');
  });

  it('ends with 2 for a scenario that is not there', async () => {
    expect((await terminal.run(['prove', 'nowhere'])).exit).toBe(2);
  });
});
