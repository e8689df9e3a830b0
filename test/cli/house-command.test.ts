import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from './a-terminal.ts';

const house = `format: 1
reviewed: 2026-11-01
owner: { ja: 総務部, en: Administration }
notes:
  - { kind: contact, at: { always: true }, text: { ja: 内線 2143, en: Extension 2143 } }
  - { kind: policy, at: { decision: stop-what }, scenario: small, text: { ja: 規程 第4条, en: Article 4 } }
  - { kind: policy, at: { decision: lock-out }, scenario: other, text: { ja: 規程 第5条, en: Article 5 } }
`;

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
  terminal.write('house.yaml', house);
});
afterEach(() => terminal.close());

describe('house', () => {
  it('says how many notes stand beside each scenario, and what it could not hold against any', async () => {
    const { exit, out, err } = await terminal.run(['house', 'house.yaml']);

    expect(exit).toBe(0);
    expect(out).toContain('house.yaml:7:59 warning scenario/house-scenario-unknown');
    expect(out.split('\n').at(-1)).toBe('small (notes: 2)');
    expect(err).toBe('house.yaml is sound (warnings: 1).');
  });

  it('holds ids against the scenarios that are named', async () => {
    terminal.write('house.yaml', house.replace('stop-what', 'stop-wat'));

    const { exit, out, err } = await terminal.run(['house', 'house.yaml', '--for', 'scenarios/small', '--lang', 'ja']);

    expect(exit).toBe(1);
    expect(out).toContain('house.yaml:6:37 誤り scenario/unknown-reference');
    expect(out).toContain('判断「stop-wat」はどこにも定められていません');
    expect(out).toContain('「stop-what」ではありませんか。');
    expect(err).toContain('この取り決めは画面に出ません');
  });

  it('gives machines codes and places', async () => {
    const { out } = await terminal.run(['house', 'house.yaml', '--for', 'small', '--json']);

    expect(JSON.parse(out)).toMatchObject({
      file: 'house.yaml',
      sound: true,
      findings: [{ code: 'scenario/house-scenario-unknown', line: 7, params: { id: 'other', known: 'small' }, fix: expect.any(String) }],
      placed: [{ scenario: 'small', notes: 2 }],
    });
  });

  it('ends with 2 where the file or a scenario is not there', async () => {
    expect((await terminal.run(['house', 'hose.yaml'])).exit).toBe(2);
    expect((await terminal.run(['house', 'house.yaml', '--for', 'smal'])).exit).toBe(2);
    expect((await terminal.run(['house', 'house.yaml', '--for'])).exit).toBe(2);
  });
});
