import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from './a-terminal.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

describe('check', () => {
  it('says that a sound scenario is sound, by its id or by its folder', async () => {
    for (const name of ['small', 'scenarios/small', `${terminal.folder}/scenarios/small`]) {
      const { exit, out, err } = await terminal.run(['check', name]);

      expect(exit).toBe(0);
      expect(out).toBe('');
      expect(err).toBe('scenarios/small is sound (warnings: 0).');
    }
  });

  it('says file, line, mistake and fix, and ends with 1', async () => {
    terminal.change('scenarios/small/scenario.yaml', '{ flag: report-read }', '{ flga: report-read }');

    const { exit, out, err } = await terminal.run(['check', 'small']);

    expect(exit).toBe(1);
    expect(out).toBe(
      [
        'scenarios/small/scenario.yaml:15:16 error scenario/misspelt-key',
        '    "flga" in exposure.knownWhen is not a known key.',
        '    Fix: Did you mean "flag"?',
      ].join('\n'),
    );
    expect(err).toContain('errors: 1, warnings: 0');
  });

  it('names the kind of what is not there, and the nearest that is', async () => {
    terminal.change('scenarios/small/scenario.yaml', 'to: alert.orders', 'to: alert.order');

    const { out } = await terminal.run(['check', 'small', '--lang', 'ja']);

    expect(out).toContain('場面「alert.order」はどこにも定められていません');
    expect(out).toContain('「alert.orders」ではありませんか。');
  });

  it('ends with 0 where there are only warnings, and still shows them', async () => {
    terminal.change('scenarios/small/scenario.yaml', 'sets: [alerted]', 'sets: [alerted, alarmed]');

    const { exit, out, err } = await terminal.run(['check', 'small']);

    expect(exit).toBe(0);
    expect(out).toContain('warning scenario/flag-never-asked');
    expect(err).toContain('warnings: 1');
  });

  it('gives machines codes, places and params beside the sentences', async () => {
    terminal.change('scenarios/small/text.en.yaml', 'The phone is ringing.', 'The phone <b>is</b> ringing.');

    const { exit, out } = await terminal.run(['check', 'small', '--json']);

    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      scenario: 'scenarios/small',
      sound: false,
      findings: [
        { code: 'scenario/markup', severity: 'error', file: 'text.en.yaml', line: 12, params: { sign: '<' }, fix: expect.any(String) },
      ],
    });
  });

  it('ends with 2 where there is no such scenario, and says which there are', async () => {
    const { exit, out, err } = await terminal.run(['check', 'smal']);

    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Scenarios here: small');
  });

  it('ends with 2 in a folder that holds no scenario', async () => {
    const { exit, err } = await terminal.run(['check', '.']);

    expect(exit).toBe(2);
    expect(err).toContain('. has no scenario.yaml.');
  });
});

describe('schema', () => {
  it('writes a schema for each kind of file', async () => {
    const { exit } = await terminal.run(['schema']);

    expect(exit).toBe(0);
    for (const kind of ['scenario', 'text', 'sources', 'history']) {
      expect(JSON.parse(terminal.read(`scenarios/schema/${kind}.schema.json`))).toHaveProperty('$schema');
    }
  });
});
