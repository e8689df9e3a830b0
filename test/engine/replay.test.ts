import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { createEngine } from '#engine/engine.ts';
import { replay } from '#engine/replay.ts';
import { hashState } from '#engine/state-hash.ts';
import { aConsequence, aDecision, anOption, aScenario } from '#test/support/a-scenario.ts';
import { followNumbers, playToEnd } from '#test/support/play.ts';

const scenario = aScenario({
  decisions: {
    answer: aDecision('answer', 'one.call', {
      options: [
        anOption('good', 'best', { clears: ['open'], effects: [{ measure: 'customers', add: 3 }] }),
        anOption('slow', 'weak', { minutes: 4000, consequences: [aConsequence('late', { after: { minutes: 500 }, sets: ['heard'] })] }),
        anOption('bad', 'harmful', { consequences: [aConsequence('worse', { after: { act: 'two' } })] }),
      ],
    }),
    close: aDecision('close', 'two.end', {
      options: [anOption('good', 'best'), anOption('bad', 'harmful', { when: { not: { flag: 'heard' } } })],
    }),
  },
});
const engine = createEngine(scenario);
const anyPlay = fc.record({ seed: fc.string(), numbers: fc.array(fc.nat(9), { minLength: 1 }), ruleset: fc.constantFrom('then', 'now') });

describe('a record', () => {
  it('replays to the very state that was played, with the same hash', () => {
    fc.assert(
      fc.property(anyPlay, ({ seed, numbers, ruleset }) => {
        const { record, state } = playToEnd(engine, followNumbers(numbers), { seed, ruleset });
        const again = replay(createEngine(scenario), record);
        expect(again.refused).toBeNull();
        expect(again.state).toEqual(state);
        expect(hashState(again.state)).toBe(hashState(state));
      }),
    );
  });

  it('replays to the same state when it was cut anywhere, stored and resumed', () => {
    fc.assert(
      fc.property(anyPlay, fc.nat(20), ({ seed, numbers, ruleset }, cut) => {
        const { record, state } = playToEnd(engine, followNumbers(numbers), { seed, ruleset });
        let resumed = structuredClone(replay(engine, { ...record, commands: record.commands.slice(0, cut) }).state);
        for (const command of record.commands.slice(cut)) resumed = engine.apply(resumed, command).state;
        expect(resumed).toEqual(state);
      }),
    );
  });

  it('stops at a command that is refused, and says which and why', () => {
    const { record } = playToEnd(engine, followNumbers([0]));
    const spoiled = { ...record, commands: [{ type: 'beat.continue' } as const, ...record.commands] };
    expect(replay(engine, spoiled).refused).toEqual({ index: 0, code: 'engine/decision-open' });
  });

  it('gives another hash for another seed, ruleset or choice', () => {
    const hashes = [
      playToEnd(engine, followNumbers([0]), { seed: 'a' }),
      playToEnd(engine, followNumbers([0]), { seed: 'b' }),
      playToEnd(engine, followNumbers([0]), { seed: 'a', ruleset: 'now' }),
      playToEnd(engine, followNumbers([1]), { seed: 'a' }),
    ].map(({ state }) => hashState(state));
    expect(new Set(hashes).size).toBe(4);
  });
});

describe('the numbers of a session', () => {
  it('are whole and safe after any play', () => {
    fc.assert(
      fc.property(anyPlay, ({ seed, numbers }) => {
        const { state } = playToEnd(engine, followNumbers(numbers), { seed });
        const numbersOfState = [
          state.now,
          ...Object.values(state.measures),
          ...Object.values(state.counters),
          ...Object.values(state.flowMinutes),
        ];
        for (const number of numbersOfState) expect(Number.isSafeInteger(number)).toBe(true);
      }),
    );
  });
});

describe('the compiled machine', () => {
  it('is one that xstate/graph can walk to every end', () => {
    const paths = getShortestPaths(engine.cutTo('express').machine, {
      input: { seed: 's', settings: { ruleset: 'then', length: 'express' } },
      events: [
        { type: 'beat.continue' },
        ...Object.values(scenario.decisions).flatMap((decision) =>
          decision.options.map((option) => ({ type: 'decision.take', decision: decision.id, option: option.id, confidence: null })),
        ),
      ],
      serializeState: (snapshot) => JSON.stringify([snapshot.value, snapshot.context.state]),
    });
    const endings = paths.filter((path) => path.state.status === 'done').map((path) => path.state.context.state.ending);
    expect(endings.length).toBeGreaterThan(2);
    expect(new Set(endings)).toEqual(new Set(['shut', 'open']));
  });
});
