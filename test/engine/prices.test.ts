import { describe, expect, it } from 'vitest';
import type { CompiledScenario, PaidPrice } from '#scenario/compiled.ts';
import { holds } from '#engine/condition.ts';
import { readCounter, readCounterRange } from '#engine/counter.ts';
import { createEngine } from '#engine/engine.ts';
import { decodeRecord, encodeRecord } from '#engine/record-code.ts';
import type { Command, SessionEvent, SessionState } from '#engine/state.ts';
import { aConsequence, aDecision, anOption, aScenario, noChange } from '#test/support/a-scenario.ts';

const inquiry: PaidPrice = { counter: 'cost', add: 2_000_000, price: 'inquiry', times: 1 };
const twoLetters: PaidPrice = { counter: 'cost', add: 600_000, price: 'letters', times: 2 };

/** A run of which every answer, its consequence, a missed duty, a complication and the beginning cost something. */
function aPricedScenario(): CompiledScenario {
  return aScenario({
    counters: {
      cost: {
        id: 'cost',
        unit: 'yen',
        start: 50_000,
        better: 'low',
        shown: 'debrief',
        bands: [
          { id: 'little', below: 3_000_000 },
          { id: 'much', below: null },
        ],
        basis: 'model',
        sources: [],
      },
    },
    prices: {
      inquiry: { id: 'inquiry', counter: 'cost', from: 2_000_000, to: 2_490_000, basis: 'sourced', sources: ['S1'] },
      letters: { id: 'letters', counter: 'cost', from: 300_000, to: 450_000, basis: 'sourced', sources: ['S1'] },
    },
    flows: {},
    start: { ...noChange, effects: [twoLetters], sets: ['alerted'] },
    decisions: {
      answer: aDecision('answer', 'one.call', {
        options: [
          anOption('good', 'best', {
            effects: [inquiry, { counter: 'cost', add: 10_000 }],
            consequences: [aConsequence('late-letters', { after: { beat: 'two.end' }, effects: [twoLetters] })],
          }),
          anOption('bad', 'harmful'),
        ],
      }),
      close: aDecision('close', 'two.end'),
    },
    complications: { again: { id: 'again', when: null, channel: null, ...noChange, effects: [inquiry] } },
    slots: { turn: { beat: 'two.end', chance: 100, oneOf: ['again'] } },
    duties: {
      report: {
        id: 'report',
        rulesets: ['then'],
        opens: { flag: 'alerted' },
        met: { flag: 'told' },
        clock: { days: 3, dayOfKnowledge: 1, endsOnDayOff: 'stays' },
        missed: { ...noChange, effects: [twoLetters] },
        sources: ['S1'],
      },
    },
    endings: [
      { id: 'dear', when: { counter: 'cost', band: 'much' } },
      { id: 'cheap', when: null },
    ],
  });
}

const scenario = aPricedScenario();
const engine = createEngine(scenario);
const take = (decision: string, option: string): Command => ({ type: 'decision.take', decision, option, confidence: null });
const onward: Command = { type: 'beat.continue' };

function play(commands: readonly Command[]): { readonly state: SessionState; readonly events: readonly SessionEvent[] } {
  const begun = engine.start({ seed: 's', settings: { ruleset: 'then', length: 'express' } });
  let { state } = begun;
  const events = [...begun.events];
  for (const command of commands) {
    const outcome = engine.apply(state, command);
    if (!outcome.ok) throw new Error(`Violated assumption: ${outcome.code} does not happen.`);
    state = outcome.state;
    events.push(...outcome.events);
  }
  return { state, events };
}

const whole: readonly Command[] = [take('answer', 'good'), onward, onward, take('close', 'good'), onward, onward];

describe('a price that is paid', () => {
  it('raises its counter by its low end and carries its high end beside it', () => {
    const { state } = play([take('answer', 'good')]);

    expect(readCounter(scenario, state, 'cost')).toBe(50_000 + 600_000 + 2_000_000 + 10_000);
    expect(readCounterRange(scenario, state, 'cost')).toEqual({ low: 2_660_000, high: 2_660_000 + 2 * 150_000 + 490_000 });
  });

  it('is told with its time, how often it was paid and what it was paid for', () => {
    const paid = play(whole).events.flatMap((event) => (event.type === 'price.paid' ? [event] : []));

    expect(paid.map(({ price, times, cause }) => ({ price, times, cause }))).toEqual([
      { price: 'letters', times: 2, cause: { kind: 'start' } },
      { price: 'inquiry', times: 1, cause: { kind: 'decision', decision: 'answer', option: 'good' } },
      { price: 'letters', times: 2, cause: { kind: 'duty-missed', id: 'report' } },
      { price: 'letters', times: 2, cause: { kind: 'consequence', id: 'late-letters', decision: 'answer', option: 'good' } },
      { price: 'inquiry', times: 1, cause: { kind: 'complication', id: 'again', slot: 'turn' } },
    ]);
    expect(paid.map((event) => event.at)).toEqual(paid.map((event) => event.at).toSorted((a, b) => a - b));
  });

  it('is summed up in the state, which is plain JSON', () => {
    const { state } = play(whole);

    expect(state.paid).toEqual({ letters: 6, inquiry: 2 });
    expect(structuredClone(state)).toEqual(state);
  });

  it('moves the counter between its bands by the low end alone', () => {
    const range = (state: SessionState) => readCounterRange(scenario, state, 'cost');
    const early = play([take('answer', 'good'), onward]).state;
    const late = play(whole).state;

    expect(range(early)).toEqual({ low: 2_660_000, high: 3_450_000 });
    expect(holds(scenario, early, { counter: 'cost', band: 'little' })).toBe(true);
    expect(range(late).low).toBeGreaterThan(3_000_000);
    expect(late.ending).toBe('dear');
  });

  it('comes back the same from the code of its record', () => {
    const { state } = play(whole);
    const record = {
      format: 1,
      scenario: { id: scenario.id, version: scenario.version, hash: scenario.hash },
      seed: 's',
      settings: { ruleset: 'then', length: 'express' },
      commands: whole,
    } as const;
    const decoded = decodeRecord(engine, encodeRecord(engine, record));

    expect(decoded.ok && play(decoded.record.commands).state).toEqual(state);
  });
});
