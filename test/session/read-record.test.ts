import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord, readRecord } from '#session/read-record.ts';

const record = {
  format: 1,
  scenario: { id: 'small-case', version: '1.0.0', hash: 'a'.repeat(64) },
  seed: 'seed-1',
  settings: { ruleset: 'japan-2019', length: 'express' },
  commands: [
    { type: 'decision.take', decision: 'first-move', option: 'act-on-it', confidence: null },
    { type: 'beat.continue' },
    { type: 'decision.skip', decision: 'who-decides' },
  ],
};
const withCommand = (command: unknown) => ({ ...record, commands: [command] });

describe('a record file', () => {
  it('is read as it was written', () => {
    expect(parseRecord(JSON.stringify(record, null, 2))).toEqual({ ok: true, record });
  });

  it('may begin with a byte order mark', () => {
    expect(parseRecord(`\uFEFF${JSON.stringify(record)}`).ok).toBe(true);
  });

  it('that is cut short or another kind of file is no JSON', () => {
    expect(parseRecord(JSON.stringify(record).slice(0, -5))).toEqual({ ok: false, fault: 'record/not-json' });
    expect(parseRecord('<html>')).toEqual({ ok: false, fault: 'record/not-json' });
  });

  it('beyond any run is too large to be opened', () => {
    expect(parseRecord(' '.repeat(500_001))).toEqual({ ok: false, fault: 'record/too-large' });
  });

  it.each<readonly [string, unknown]>([
    ['a list', []],
    ['null', null],
    ['a word', 'record'],
    ['another format', { ...record, format: 2 }],
    ['no seed', { ...record, seed: '' }],
    ['a seed that is a number', { ...record, seed: 7 }],
    ['a seed without end', { ...record, seed: 'x'.repeat(101) }],
    ['a further key', { ...record, name: 'somebody' }],
    ['a hash that is none', { ...record, scenario: { ...record.scenario, hash: 'abc' } }],
    ['a version that is none', { ...record, scenario: { ...record.scenario, version: 'latest' } }],
    ['an unknown length', { ...record, settings: { ruleset: 'japan-2019', length: 'eternal' } }],
    ['commands that are no list', { ...record, commands: { 0: record.commands[0] } }],
    ['more commands than any run has', { ...record, commands: Array.from({ length: 2001 }, () => ({ type: 'beat.continue' })) }],
    ['an unknown command', withCommand({ type: 'state.set', state: {} })],
    ['a command with a further key', withCommand({ type: 'beat.continue', at: 3 })],
    ['a choice without an option', withCommand({ type: 'decision.take', decision: 'first-move', confidence: null })],
    ['a confidence that is none', withCommand({ type: 'decision.take', decision: 'first-move', option: 'act-on-it', confidence: 'total' })],
    ['a command that is null', withCommand(null)],
    ['a command of the prototype', withCommand(JSON.parse('{"__proto__":{"type":"beat.continue"}}'))],
  ])('with %s is not a record', (_, value) => {
    expect(readRecord(value)).toBeNull();
    expect(parseRecord(JSON.stringify(value))).not.toHaveProperty('record');
  });

  it('of any other content is refused and never throws', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, text) => {
        expect(parseRecord(json).ok || parseRecord(text).ok).toBe(false);
      }),
    );
  });
});
