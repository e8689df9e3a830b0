import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareShown, timeReading } from '#proof/reading-time.ts';
import { loadScenario } from '#scenario/load.ts';
import { readSmallScenario } from '../support/small-scenario.ts';
import { Terminal } from './a-terminal.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

const scenario = 'scenarios/small/scenario.yaml';

/** Has the library show what each length takes, so that only a test's own change is off. */
function showTrueMinutes(): void {
  const loaded = loadScenario(readSmallScenario());
  if (!loaded.ok) throw new Error('Violated assumption: the small scenario is sound.');
  for (const { length, minutes } of compareShown(loaded.pack, timeReading(loaded.pack)))
    terminal.change(scenario, `${length}: { minutesAlone: 5`, `${length}: { minutesAlone: ${Math.round(minutes)}`);
}

describe('time', () => {
  it('lays what each run takes beside the minutes that the library shows, in both languages', async () => {
    const { out } = await terminal.run(['time', 'small']);
    expect(out).toContain('the library shows 5');
    expect(out).toMatch(/japan-2025, typical company \(English\) +[\d,]+ words/u);

    const japanese = await terminal.run(['time', 'small', '--lang', 'ja']);
    expect(japanese.out).toMatch(/[\d,]+字/u);
    expect(japanese.out).not.toMatch(/\[[?~]/u);
  });

  it('ends with 1 and the minutes to set where the library shows something else', async () => {
    showTrueMinutes();
    terminal.change(scenario, 'express: { minutesAlone: ', 'express: { minutesAlone: 1');
    const { exit, err } = await terminal.run(['time', 'small']);
    expect(exit).toBe(1);
    expect(err).toMatch(/for express\. .*Set minutesAlone: \d+ in scenario\.yaml/u);
    expect(err).not.toContain('standard');
  });

  it('ends with 0 where what is shown is what it takes', async () => {
    showTrueMinutes();
    expect(await terminal.run(['time', 'small'])).toMatchObject({ exit: 0, err: '' });
  });

  it('gives machines the same figures', async () => {
    const { out } = await terminal.run(['time', 'small', '--json']);
    expect(JSON.parse(out)).toMatchObject({ scenario: 'small', lengths: [{ length: 'express' }, { length: 'standard' }] });
  });
});
