import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { isOptionOpen } from '#engine/option.ts';
import { decodeRecord, encodeRecord } from '#engine/record-code.ts';
import { longestSeed, type SessionRecord, type SessionSettings } from '#engine/record.ts';
import type { Command, Confidence } from '#engine/state.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';

const engine = createEngine(loadSmallScenario().logic);
const { scenario } = engine;

/** Any run, ended or not: which option is taken, how surely, and whether the decision is skipped instead. */
const anyRecord = fc
  .record({
    seed: fc.oneof(fc.string({ maxLength: longestSeed }), fc.string({ unit: 'grapheme', maxLength: 20 })),
    ruleset: fc.constantFrom(...Object.keys(scenario.rulesets)),
    length: fc.constantFrom('express' as const, 'standard' as const),
    picks: fc.array(
      fc.record({ at: fc.nat(4), confidence: fc.constantFrom<(Confidence | null)[]>(null, 'low', 'medium', 'high'), skips: fc.nat(9) }),
      { maxLength: 20 },
    ),
    played: fc.option(fc.record({ on: fc.constantFrom('2026-11-22', '2027-02-28'), seconds: fc.nat(9_999_999) }), { nil: undefined }),
  })
  .map(({ seed, ruleset, length, picks, played }): SessionRecord => {
    const settings: SessionSettings = { ruleset, length };
    const commands: Command[] = [];
    let { state } = engine.start({ seed, settings });
    for (const { at, confidence, skips } of picks) {
      if (state.phase === 'ended') break;
      const decision = scenario.decisions[scenario.beats[state.beat]?.decision ?? ''];
      const open = decision?.options.filter((one) => isOptionOpen(scenario, state, decision.id, one.id)) ?? [];
      const option = open[at % Math.max(1, open.length)];
      let command: Command = { type: 'beat.continue' };
      if (state.phase === 'deciding' && decision !== undefined && option !== undefined) {
        command =
          skips === 0
            ? { type: 'decision.skip', decision: decision.id }
            : { type: 'decision.take', decision: decision.id, option: option.id, confidence };
      }
      const outcome = engine.apply(state, command);
      if (!outcome.ok) throw new Error(`Violated assumption: ${command.type} is legal here, not ${outcome.code}.`);
      commands.push(command);
      state = outcome.state;
    }
    const { id, version, hash } = scenario;
    return { format: 1, scenario: { id, version, hash }, seed, settings, commands, ...(played === undefined ? {} : { played }) };
  });

describe('the code of a record', () => {
  it('gives back the very record, whatever was decided and wherever the run was left', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(decodeRecord(engine, encodeRecord(engine, record))).toEqual({ ok: true, record });
      }),
    );
  });

  it('is ASCII that can be printed, and takes one character for each command', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const code = encodeRecord(engine, record);
        expect(code).toMatch(/^[!-~]+$/u);
        const opened = encodeRecord(engine, { ...record, commands: [] });
        expect(code.length).toBe(opened.length + record.commands.length);
      }),
    );
  });

  it('is refused with a fault where it is damaged or no code at all, and never throws', () => {
    const damaged = fc.tuple(anyRecord, fc.nat(200), fc.string({ maxLength: 3 })).map(([record, at, put]) => {
      const code = encodeRecord(engine, record);
      return `${code.slice(0, at)}${put}${code.slice(at + 1)}`;
    });
    const lookalike = fc.array(fc.string(), { minLength: 6, maxLength: 9 }).map((parts) => `1~${parts.join('~')}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), lookalike, damaged), (text) => {
        const decoded = decodeRecord(engine, text);
        if (!decoded.ok) expect(decoded.fault).not.toBe('');
        else expect(decodeRecord(engine, encodeRecord(engine, decoded.record))).toEqual(decoded);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['of another way of writing', (code: string) => code.replace(/^1~/u, '3~'), 'not-a-code'],
    ['said to tell when it was played and does not', (code: string) => code.replace(/^1~/u, '2~'), 'not-a-code'],
    ['with a time that is none', (code: string) => `${code.replace(/^1~/u, '2~')}~today`, 'not-a-code'],
    ['cut within its head', (code: string) => code.slice(0, 20), 'not-a-code'],
    ['of another scenario', (code: string) => code.replace('~small~', '~other~'), 'other-rules'],
    ['of other rules', (code: string) => code.replace(`~${scenario.hash.slice(0, 16)}~`, `~${'0'.repeat(16)}~`), 'other-rules'],
    ['with a ruleset nobody knows', (code: string) => code.replace('~japan-2019~', '~japan-1907~'), 'unknown-ruleset'],
    ['with a length nobody knows', (code: string) => code.replace('~express~', '~endless~'), 'unknown-length'],
    ['with a length the scenario has not', (code: string) => code.replace('~express~', '~full~'), 'unknown-length'],
    ['with an option the decision has not', (code: string) => `${code}z`, 'not-a-code'],
    ['with a sign that means nothing', (code: string) => `${code}?`, 'not-a-code'],
    ['with a command that is not legal there', (code: string) => `${code}-`, 'engine/decision-open'],
    ['with an escape that is none', (code: string) => code.replace('~seed~', '~%E0%A4~'), 'not-a-code'],
  ])('is refused where it is %s', (_, spoil, fault) => {
    const { id, version, hash } = scenario;
    const record: SessionRecord = {
      ...{ format: 1, scenario: { id, version, hash }, seed: 'seed', commands: [] },
      settings: { ruleset: 'japan-2019', length: 'express' },
    };
    const code = encodeRecord(engine, record);
    expect(spoil(code)).not.toBe(code);
    expect(decodeRecord(engine, spoil(code))).toEqual({ ok: false, fault });
  });

  it('is not made of a record whose option these rules do not know', () => {
    const { id, version, hash } = scenario;
    const taken: Command = { type: 'decision.take', decision: 'first-move', option: 'run-away', confidence: null };
    const record: SessionRecord = {
      ...{ format: 1, scenario: { id, version, hash }, seed: 'seed' },
      ...{ settings: { ruleset: 'japan-2019', length: 'express' }, commands: [taken] },
    };
    expect(() => encodeRecord(engine, record)).toThrow('run-away');
  });
});
