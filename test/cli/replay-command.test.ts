import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { SessionRecord } from '#engine/record.ts';
import { replay } from '#engine/replay.ts';
import { hashState } from '#engine/state-hash.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';
import { Terminal } from './a-terminal.ts';

const { logic } = loadSmallScenario();
const record: SessionRecord = {
  format: 1,
  scenario: { id: logic.id, version: logic.version, hash: logic.hash },
  seed: 'paper',
  settings: { ruleset: 'japan-2025', length: 'express' },
  commands: [
    { type: 'decision.take', decision: 'first-move', option: 'call-back', confidence: 'high' },
    { type: 'beat.continue' },
    { type: 'decision.take', decision: 'stop-what', option: 'stop-cards', confidence: null },
    { type: 'beat.continue' },
  ],
};

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

const runRecord = async (value: unknown, ...args: readonly string[]) => {
  terminal.write('record.json', typeof value === 'string' ? value : JSON.stringify(value));
  return terminal.run(['replay', 'record.json', ...args]);
};

describe('replay', () => {
  it('shows the final state and its hash, the same as the engine gives', async () => {
    const { state } = replay(createEngine(logic), record);

    const { exit, out, err } = await runRecord(record);

    expect(exit).toBe(0);
    expect(err).toBe('');
    expect(out).toContain(`Hash: ${hashState(state)}`);
    expect(out).toContain('Phase: act-ended');
    expect(out).toContain('Time: 2019-05-08T12:00');
  });

  it('gives machines the whole state', async () => {
    const { exit, out } = await runRecord(record, '--json');

    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      refused: null,
      state: { act: 'alert', decided: [{ option: 'call-back' }, { option: 'stop-cards' }] },
    });
  });

  it('says which command was refused and why, and shows how far it came', async () => {
    const { exit, out, err } = await runRecord({ ...record, commands: [...record.commands, ...record.commands] });

    expect(exit).toBe(1);
    expect(out).toContain('Commands: 4');
    expect(err).toContain('Command number 5 is not possible at that point (There is nothing to decide now.');
  });

  it.each([
    ['cut off', JSON.stringify(record).slice(0, -20), 'cannot be read as a record'],
    ['empty', '', 'cannot be read as a record'],
    ['something else', '{"hello": 1}', 'is not the record of an exercise'],
    ['no object', '[1, 2]', 'is not the record of an exercise'],
  ])('says what to do with a file that is %s', async (_, text, sentence) => {
    const { exit, out, err } = await runRecord(text);

    expect(exit).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(terminal.read('record.json')).toBe(text);
  });

  it.each([
    [
      'another version',
      { ...record, scenario: { ...record.scenario, version: '0.9.0', hash: 'a'.repeat(64) } },
      'another version of the scenario "small" (0.9.0)',
    ],
    [
      'a scenario that is not here',
      { ...record, scenario: { ...record.scenario, id: 'large' } },
      'The scenario "large" of the record is not here.',
    ],
    [
      'a scenario outside the folder',
      { ...record, scenario: { ...record.scenario, id: '../small' } },
      'The scenario "../small" of the record is not here.',
    ],
    ['an unknown ruleset', { ...record, settings: { ...record.settings, ruleset: 'japan-2030' } }, 'The ruleset "japan-2030"'],
    ['a length it has not', { ...record, settings: { ...record.settings, length: 'full' } }, 'The length "full"'],
  ])('says what is wrong with a record of %s', async (_, value, sentence) => {
    const { exit, err } = await runRecord(value);

    expect(exit).toBe(1);
    expect(err).toContain(sentence);
  });

  it('does not play a scenario that has errors', async () => {
    terminal.change('scenarios/small/scenario.yaml', 'rating: weak', 'rating: bad');

    const { exit, err } = await runRecord(record);

    expect(exit).toBe(1);
    expect(err).toContain('The scenario "small" has errors and cannot be played.');
  });

  it('ends with 2 where there is no such file', async () => {
    const { exit, err } = await terminal.run(['replay', 'nowhere.json']);

    expect(exit).toBe(2);
    expect(err).toContain('nowhere.json cannot be read.');
  });
});
