import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { Bot } from '#proof/bot.ts';
import { playRuns, simulate, sumUp } from '#proof/simulate.ts';
import type { SimulationInput } from '#proof/simulation.ts';
import { aDecision, anOption, aScenario, noChange } from '#test/support/a-scenario.ts';

const random: Bot = { id: 'random', language: null, weigh: ({ open }) => open.map(() => 1 / open.length) };
const takes = (option: string): Bot => ({
  id: `takes-${option}`,
  language: null,
  weigh: ({ open }) => open.map(({ id }) => (id === option ? 1 : 0)),
});

const options = [
  anOption('good', 'best', { effects: [{ measure: 'customers', add: 40 }] }),
  anOption('bad', 'harmful', {
    minutes: 2880,
    effects: [
      { counter: 'cards', add: 10 },
      { measure: 'customers', add: -100 },
    ],
  }),
];
const scenario = aScenario({
  decisions: {
    answer: aDecision('answer', 'one.call', {
      options: [{ ...anOption('good', 'best'), sets: ['told'], clears: ['open'] }, options[1] ?? anOption('bad', 'harmful')],
    }),
    close: aDecision('close', 'two.end', { options, gate: ['now'] }),
  },
  duties: {
    tell: {
      id: 'tell',
      rulesets: ['now'],
      opens: { act: 'one' },
      met: { flag: 'told' },
      clock: { days: 5, dayOfKnowledge: 1, endsOnDayOff: 'stays' },
      missed: noChange,
      sources: ['S1'],
    },
  },
  milestones: { told: { when: { flag: 'told' }, median: null } },
  passMark: 50,
});
const engine = createEngine(scenario);
const input: SimulationInput = { runs: 400, seed: 'paper', ruleset: 'now', length: 'express' };

describe('a simulation', () => {
  it('gives the same figures for the same seed, and others for another', () => {
    expect(simulate(engine, random, input)).toEqual(simulate(createEngine(scenario), random, input));
    expect(simulate(engine, random, { ...input, seed: 'stone' }).score.exact).not.toEqual(simulate(engine, random, input).score.exact);
  });

  it('gives the same figures however its runs are dealt out', () => {
    const halves = [playRuns(engine, random, input, 250, 400), playRuns(engine, random, input, 0, 250)];
    expect(sumUp(scenario, random, input, halves.flat())).toEqual(simulate(engine, random, input));
  });

  it('plays the first runs of a longer simulation in a shorter one', () => {
    const few = playRuns(engine, random, input, 0, 3);
    expect(playRuns(engine, random, { ...input, runs: 3 }, 0, 3)).toEqual(few);
  });

  it('counts every run once: by score, by ending, and in every spread', () => {
    const { score, endings, counters, measures } = simulate(engine, random, input);
    expect(score.exact.reduce((sum, [, runs]) => sum + runs, 0)).toBe(400);
    expect(Object.values(endings).reduce((sum, runs) => sum + runs, 0)).toBe(400);
    expect(Object.values({ ...counters, ...measures }).map((spread) => spread.count)).toEqual([400, 400]);
  });

  it('tells exactly which scores were reached, and by how many', () => {
    const { score } = simulate(engine, random, input);
    const shares = score.exact.map(([value, runs]) => [value, runs / 400]);
    expect(shares.map(([value]) => value)).toEqual([0, 50, 100]);
    for (const [at, expected] of [0.25, 0.5, 0.25].entries()) expect(Math.abs((shares[at]?.[1] ?? 0) - expected)).toBeLessThan(0.06);
    expect(score).toMatchObject({ min: 0, median: 50, max: 100 });
    expect(score.deciles).toHaveLength(9);
    expect(score.deciles[4]).toBe(score.median);
  });

  it('tells a pass that a gate withheld from a score that was too low', () => {
    const { score } = simulate(engine, random, input);
    const runsAt = (value: number) => score.exact.find(([reached]) => reached === value)?.[1] ?? 0;
    expect(score.withheld).toBeGreaterThan(0);
    expect(score.passed + score.withheld).toBe(runsAt(50) + runsAt(100));
    expect(simulate(engine, random, { ...input, ruleset: 'then' }).score.withheld).toBe(0);
  });

  it('shows measures as a player sees them, and counters as they are', () => {
    const worst = simulate(engine, takes('bad'), { ...input, runs: 3 });
    expect(worst.measures['customers']).toMatchObject({ min: 0, max: 0 });
    expect(worst.counters['cards']?.min).toBeGreaterThanOrEqual(20);
    expect(simulate(engine, takes('good'), { ...input, runs: 3 }).measures['customers']).toMatchObject({ min: 100, max: 100 });
  });

  it('counts the days to duties and milestones only where they were reached, and duties only under their ruleset', () => {
    const early = simulate(engine, takes('good'), { ...input, runs: 3 });
    expect(early.duties).toMatchObject({ tell: { met: 3, missed: 0, open: 0, days: { count: 3, min: 1, max: 1 } } });
    expect(early.milestones).toMatchObject({ told: { count: 3, median: 0 } });
    const never = simulate(engine, takes('bad'), { ...input, runs: 3 });
    expect(never.duties).toMatchObject({ tell: { met: 0, missed: 3, days: null } });
    expect(never.milestones).toEqual({ told: null });
    expect(simulate(engine, random, { ...input, ruleset: 'then' }).duties).toEqual({});
  });

  it('carries the high end of what was paid beside the counter, and nothing else where there are no prices', () => {
    const letters = { id: 'letters', counter: 'cards', from: 3, to: 7, basis: 'model', sources: ['S1'] } as const;
    const paying = anOption('good', 'best', { effects: [{ counter: 'cards', add: 6, price: 'letters', times: 2 }] });
    const priced = {
      ...scenario,
      flows: {},
      prices: { letters },
      decisions: { ...scenario.decisions, close: aDecision('close', 'two.end', { options: [paying] }) },
    };
    const { counters, highs } = simulate(createEngine(priced), takes('good'), { ...input, runs: 3 });
    expect([counters['cards']?.mean, highs['cards']?.mean]).toEqual([6, 14]);
    const plain = simulate(engine, random, { ...input, runs: 20 });
    expect(plain.highs).toEqual(plain.counters);
  });

  it('names every ending, also those that nobody reached', () => {
    expect(simulate(engine, takes('good'), { ...input, runs: 3 }).endings).toEqual({ shut: 3, open: 0 });
  });
});
