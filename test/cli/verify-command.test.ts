import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { SessionRecord } from '#engine/record.ts';
import { codeCertificate, listCertificateFacts } from '#report/certificate-code.ts';
import { judgeRun } from '#report/judge-run.ts';
import { playToEnd, type Player } from '../support/play.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';
import { Terminal } from './a-terminal.ts';

const { logic } = loadSmallScenario();
const engine = createEngine(logic);
const best: Player = (_, open) => {
  const option = open.find((one) => one.rating['japan-2025'] === 'best') ?? open[0];
  if (option === undefined) throw new Error('Violated assumption: an option is on offer.');
  return option;
};
const { record: played } = playToEnd(engine, best, { seed: 'paper', ruleset: 'japan-2025', confidence: 'high' });
const record: SessionRecord = { ...played, played: { on: '2026-11-22', seconds: 600 } };
const undated: SessionRecord = played;

function codeOf(own: SessionRecord, passMark: number | null = null): string {
  const run = judgeRun(engine, { record: own, passMark });
  if ('fault' in run) throw new Error('Violated assumption: the record can be judged.');
  return codeCertificate(listCertificateFacts(logic, run));
}

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

const verify = (code: string, value: unknown, ...args: readonly string[]) => {
  terminal.write('record.json', typeof value === 'string' ? value : JSON.stringify(value));
  return terminal.run(['verify', code, 'record.json', ...args]);
};

describe('verify', () => {
  it('says that a code fits, and shows what the certificate must say', async () => {
    const { exit, out, err } = await verify(codeOf(record), record);

    expect(exit).toBe(0);
    expect(err).toContain('The code fits the record.');
    expect(err).toContain('It is not an electronic signature.');
    expect(out).toContain('Certificate of completion');
    expect(out).toContain('Completed on: 22 November 2026');
    expect(out).toContain(`Verification code: ${codeOf(record)}`);
  });

  it('knows a certificate that was made under another pass mark', async () => {
    const { exit, out } = await verify(codeOf(record, 90), record);

    expect(exit).toBe(0);
    expect(out).toContain('(pass mark 90)');
  });

  it('speaks Japanese', async () => {
    const { exit, out, err } = await verify(codeOf(record), record, '--lang', 'ja');

    expect(exit).toBe(0);
    expect(err).toContain('確認番号は記録と一致します。');
    expect(out).toContain('修了日: 2026年11月22日');
  });

  it('gives machines the facts', async () => {
    const { exit, out } = await verify(codeOf(record), record, '--json');

    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ is: 'fits', passMark: logic.passMark, facts: { day: '2026-11-22', minutes: 10 } });
  });

  it('says that a code does not fit a record that was changed', async () => {
    const { exit, out, err } = await verify(codeOf(record), { ...record, played: { on: '2026-11-23', seconds: 600 } });

    expect(exit).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('The code does not fit the record.');
  });

  it('says what a record without a day cannot tell', async () => {
    const { exit, err } = await verify(codeOf(record), undated);

    expect(exit).toBe(1);
    expect(err).toContain('neither day nor duration, so these two cannot be calculated again');
  });

  it('says that a day written by hand is not covered', async () => {
    const { exit, err } = await verify(codeOf(undated), undated);

    expect(exit).toBe(0);
    expect(err).toContain('cannot be checked by the code');
  });

  it.each([
    ['another version', { ...record, scenario: { ...record.scenario, hash: 'a'.repeat(64) } }, 'another version of the scenario'],
    [
      'a scenario that is not here',
      { ...record, scenario: { ...record.scenario, id: 'large' } },
      'The scenario of the record is not here.',
    ],
    ['no ending', { ...record, commands: record.commands.slice(0, 1) }, 'It has not come to an ending.'],
    ['changed commands', { ...record, commands: [...record.commands, ...record.commands] }, 'not possible at that point'],
    ['no JSON', '{', 'It cannot be read as JSON.'],
    ['no record', '{}', 'It is not the record of an exercise.'],
  ])('says why nothing can be calculated: %s', async (_, value, sentence) => {
    const { exit, err } = await verify(codeOf(record), value);

    expect(exit).toBe(1);
    expect(err).toContain(sentence);
  });

  it('ends with 2 for what is no code, and for a file that is not there', async () => {
    const wrong = await verify('HELLO', record);
    expect(wrong).toMatchObject({ exit: 2 });
    expect(wrong.err).toContain('"HELLO" is not a verification code.');

    const missing = await terminal.run(['verify', codeOf(record), 'nowhere.json']);
    expect(missing).toMatchObject({ exit: 2 });
    expect(missing.err).toContain('nowhere.json cannot be read.');
  });
});
