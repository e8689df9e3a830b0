import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledCounter, CompiledScenario } from '#scenario/compiled.ts';
import { advanceClock } from '#engine/advance-clock.ts';
import { readCounter } from '#engine/counter.ts';
import { closeDraft, openDraft } from '#engine/draft.ts';
import { createStartState } from '#engine/start-state.ts';
import { aScenario, minute, noChange } from '#test/support/a-scenario.ts';

const begin = minute('2019-05-08T10:40');
const cards: CompiledCounter = {
  id: 'cards',
  unit: 'cards',
  start: 0,
  better: 'low',
  shown: 'always',
  bands: [
    { id: 'few', below: 8 },
    { id: 'some', below: 16 },
    { id: 'many', below: null },
  ],
  basis: 'model',
  sources: [],
};

/** The state of a scenario after its clock has been moved to these times, one after the other. */
function advance(stated: Partial<CompiledScenario>, ...times: readonly number[]) {
  const scenario = aScenario(stated);
  const draft = openDraft(scenario, createStartState(scenario, 's', { ruleset: 'then', length: 'express' }));
  for (const time of times) advanceClock(draft, time);
  return { scenario, state: closeDraft(draft) };
}

describe('a flow', () => {
  it('stops at the minute at which its counter enters a band that ends it', () => {
    const stated = {
      counters: { cards },
      flows: { entry: { counter: 'cards', perDay: 16, while: { counter: 'cards', band: 'few' } } },
    };
    const { state } = advance(stated, begin + 10_000);
    expect(state.flowMinutes).toEqual({ entry: 720 });
  });

  it('makes a milestone and a duty begin at the very minute at which its counter enters their band', () => {
    const stated: Partial<CompiledScenario> = {
      counters: { cards },
      flows: { entry: { counter: 'cards', perDay: 16, while: { not: { flag: 'stopped' } } } },
      milestones: { some: { when: { counter: 'cards', band: 'some' }, median: null } },
      duties: {
        report: {
          id: 'report',
          rulesets: ['then'],
          opens: { counter: 'cards', band: 'many' },
          met: { flag: 'told' },
          clock: { days: 3, dayOfKnowledge: 1, endsOnDayOff: 'stays' },
          missed: { ...noChange, sets: ['stopped'] },
          sources: ['S1'],
        },
      },
    };
    const { state } = advance(stated, begin + 100_000);
    expect(state.milestones).toEqual({ some: begin + 720 });
    expect(state.duties['report']).toMatchObject({ status: 'missed', openedAt: begin + 1440 });
    // From Wednesday 10:40 to the midnight after Saturday, the third day from the Thursday on which it was known.
    expect(state.flowMinutes).toEqual({ entry: minute('2019-05-12T00:00') - begin });
  });

  it('brings the same however the time is cut', () => {
    const rate = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(rate, rate, fc.nat(6000), fc.nat(6000), (one, other, first, second) => {
        const stated = {
          counters: { cards },
          flows: {
            one: { counter: 'cards', perDay: one, while: { not: { counter: 'cards', band: 'many' } } },
            other: { counter: 'cards', perDay: one > 0 ? Math.abs(other) : -Math.abs(other), while: { counter: 'cards', band: 'few' } },
          },
          milestones: { many: { when: { counter: 'cards', band: 'many' } as const, median: null } },
        };
        const whole = advance(stated, begin + first + second).state;
        expect(advance(stated, begin + first, begin + first + second).state).toEqual(whole);
      }),
    );
  });

  it('comes to an end where two flows push a counter to and fro for centuries', () => {
    const stated = {
      counters: { cards },
      flows: {
        in: { counter: 'cards', perDay: 100_000, while: { counter: 'cards', band: 'few' } },
        out: { counter: 'cards', perDay: -100_000, while: { not: { counter: 'cards', band: 'few' } } },
      },
    };
    expect(advance(stated, minute('9999-12-31T23:59')).state.now).toBe(minute('9999-12-31T23:59'));
  });
});

describe('a counter', () => {
  const read = (perDay: readonly number[], minutes: number) => {
    const flows = Object.fromEntries(perDay.map((rate, at) => [`f${at}`, { counter: 'cards', perDay: rate, while: { flag: 'open' } }]));
    const flowMinutes = Object.fromEntries(perDay.map((_, at) => [`f${at}`, minutes]));
    return readCounter(aScenario({ counters: { cards }, flows }), { counters: { cards: 5 }, flowMinutes }, 'cards');
  };

  it('is what was added and whole units of what its flows brought together', () => {
    expect(read([16], 89)).toBe(5);
    expect(read([16], 90)).toBe(6);
    expect(read([-16], 89)).toBe(5);
    expect(read([-16], 90)).toBe(4);
    expect(read([1, 1], 720)).toBe(6);
    expect(read([3, -2], 1440)).toBe(6);
  });

  it('stays exact where rate times minutes is no safe integer any more', () => {
    const minutes = 4_000_000_000 * 1440 + 1;
    expect(read([999_983], minutes)).toBe(5 + 999_983 * 4_000_000_000 + 694);
  });
});
