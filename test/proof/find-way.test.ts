import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { SessionSettings } from '#engine/record.ts';
import { replay } from '#engine/replay.ts';
import { findWay, type FoundWay, type Goal } from '#proof/find-way.ts';
import type { CompiledScenario } from '#scenario/compiled.ts';
import { aBeat, aDecision, anOption, aScenario } from '#test/support/a-scenario.ts';
import { nameStop, playEveryPath } from '#test/support/proof-samples/every-path.ts';
import { anyTinyScenario } from '#test/support/proof-samples/tiny-scenario.ts';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';

const settings: SessionSettings = { ruleset: 'then', length: 'express' };

/** Where the record of a way ends, played by the real engine on its real luck; null where there is no way. */
function standOn(scenario: CompiledScenario, found: FoundWay) {
  if (!found.ok) return null;
  const { state, refused } = replay(createEngine(scenario), found.record);
  return refused === null ? state : null;
}

const anyGoal = fc.record({
  at: fc.nat(99),
  flags: fc.constantFrom<Goal['flags']>({}, { f0: true }, { f0: false }, { f1: true }, { f0: true, f1: false }, { f0: false, f1: true }),
});

describe('the way to a beat', () => {
  it.each(listShippedScenarios())(
    'is found for every beat of %s, and its record replays to it',
    (id) => {
      const { logic } = loadShippedScenario(id);
      const [ruleset = ''] = Object.keys(logic.rulesets);
      const lengths = (['express', 'standard', 'full'] as const).filter((one) => logic.lengths[one] !== undefined);
      const missed = Object.keys(logic.beats).filter((beat) =>
        lengths.every((length) => standOn(logic, findWay(logic, { ruleset, length }, { beat, flags: {} }))?.beat !== beat),
      );
      expect(Object.keys(logic.beats).length).toBeGreaterThan(5);
      expect(missed).toEqual([]);
    },
    60_000,
  );

  it('is found exactly where some run stands there with the flags that are wanted, on any small scenario', () => {
    fc.assert(
      fc.property(anyTinyScenario, anyGoal, (scenario, { at, flags }) => {
        const beats = Object.keys(scenario.beats);
        const goal = { beat: beats[at % beats.length] ?? '', flags };
        const stops = [...playEveryPath(scenario, settings).stops].map((stop) => stop.split(' '));
        const isPossible = stops.some(
          ([beat, ...set]) => beat === goal.beat && Object.entries(flags).every(([flag, isSet]) => set.includes(flag) === isSet),
        );

        const found = findWay(scenario, settings, goal);

        expect(found.ok ? 'found' : found.reason).toBe(isPossible ? 'found' : 'impossible');
        const state = standOn(scenario, found);
        if (found.ok && state !== null) {
          const [beat, ...set] = nameStop(state).split(' ');
          expect(beat).toBe(goal.beat);
          for (const [flag, isSet] of Object.entries(flags)) expect(set.includes(flag)).toBe(isSet);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('is impossible with flags that no run has together', () => {
    const scenario = aScenario({
      decisions: {
        answer: aDecision('answer', 'one.call', {
          options: [anOption('good', 'best', { sets: ['told'] }), anOption('bad', 'harmful', { sets: ['silent'] })],
        }),
        close: aDecision('close', 'two.end'),
      },
    });
    const find = (flags: Goal['flags']) => findWay(scenario, settings, { beat: 'two.end', flags });
    expect(find({ told: true, silent: true })).toEqual({ ok: false, reason: 'impossible' });
    expect(find({ told: false, silent: false })).toEqual({ ok: false, reason: 'impossible' });
    expect(find({ told: true, silent: false }).ok).toBe(true);
    expect(find({ told: false, silent: true }).ok).toBe(true);
  });

  it('is found to a beat on which something arrives only for those who heard of it earlier, though nothing else hangs on it', () => {
    const scenario = aScenario({
      acts: [
        { id: 'one', opensAt: 0, first: 'one.call', beats: ['one.call', 'one.wait', 'one.read'] },
        { id: 'two', opensAt: 0, first: 'two.end', beats: ['two.end'] },
      ],
      beats: {
        'one.call': aBeat('one.call', { decision: 'answer', goto: [{ to: 'one.wait', when: null }] }),
        'one.wait': aBeat('one.wait', { decision: 'wait', goto: [{ to: 'one.read', when: null }] }),
        'one.read': aBeat('one.read', {
          injects: [{ id: 'letter', channel: 'letter', from: 'outside', when: { flag: 'heard' }, facts: [] }],
        }),
        'two.end': aBeat('two.end', { decision: 'close' }),
      },
      lengths: { express: { minutesAlone: 5, minutesRoom: 10, decisions: ['answer', 'wait', 'close'] } },
      decisions: {
        answer: aDecision('answer', 'one.call', { options: [anOption('good', 'best'), anOption('bad', 'harmful', { sets: ['heard'] })] }),
        wait: aDecision('wait', 'one.wait'),
        close: aDecision('close', 'two.end'),
      },
    });
    const state = standOn(scenario, findWay(scenario, settings, { beat: 'one.read', flags: {} }));
    expect(state?.beat).toBe('one.read');
    expect(state?.flags['heard']).toBe(true);
  });
});
