import { describe, expect, it } from 'vitest';
import type { CompiledOption, CompiledScenario } from '#scenario/compiled.ts';
import { createEngine } from '#engine/engine.ts';
import { createBots } from '#proof/bots.ts';
import { parseExpectation } from '#proof/parse-expectation.ts';
import { simulate } from '#proof/simulate.ts';
import { createExpectation, findDrifts } from '#proof/simulation-drift.ts';
import type { Simulation } from '#proof/simulation.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';

const pack = loadShippedScenario('hario-2019');
const random = createBots(pack).filter((bot) => bot.id === 'random' || bot.id === 'typical');
const runs = 200;

const playAll = (logic: CompiledScenario): readonly Simulation[] => {
  const engine = createEngine(logic);
  return random.flatMap((bot) =>
    Object.keys(logic.rulesets).map((ruleset) => simulate(engine, bot, { runs, seed: 'drift', ruleset, length: 'express' })),
  );
};
const simulations = playAll(pack.logic);
const expectation = createExpectation('hario-2019', { seed: 'drift', runs }, simulations);

/** The scenario with one option changed. */
function changeOption(decision: string, option: string, change: (one: CompiledOption) => CompiledOption): CompiledScenario {
  const declared = pack.logic.decisions[decision];
  const found = declared?.options.find((one) => one.id === option);
  if (declared === undefined || found === undefined) throw new Error(`Violated assumption: there is ${decision}.${option}.`);
  const options = declared.options.map((one) => (one === found ? change(one) : one));
  return { ...pack.logic, decisions: { ...pack.logic.decisions, [decision]: { ...declared, options } } };
}

const kindsAfter = (changed: CompiledScenario): readonly string[] => [
  ...new Set(findDrifts(expectation, playAll(changed)).map((drift) => drift.kind)),
];

describe('the drift of a simulation', { timeout: 30_000 }, () => {
  it('is none where nothing has changed', () => {
    expect(findDrifts(expectation, simulations)).toEqual([]);
  });

  it('is none within the bands', () => {
    const [first] = simulations;
    if (first === undefined) throw new Error('Violated assumption: something was played.');
    const near = { ...first, score: { ...first.score, mean: first.score.mean + 1.9 } };
    expect(findDrifts(expectation, [near, ...simulations.slice(1)])).toEqual([]);
    const far = { ...first, score: { ...first.score, mean: first.score.mean + 2.1 } };
    expect(findDrifts(expectation, [far, ...simulations.slice(1)])).toMatchObject([{ kind: 'score', bot: 'random', band: 2 }]);
  });

  it('is found where a rating was turned', () => {
    const changed = changeOption('stop-what', 'cards-only', (one) => ({
      ...one,
      rating: { 'japan-2019': 'sound', 'japan-2025': 'sound' },
    }));
    expect(kindsAfter(changed)).toContain('score');
  });

  it('is found where an effect was turned', () => {
    const changed = changeOption('who-decides', 'meet-first', (one) => ({
      ...one,
      effects: [...one.effects, { counter: 'cost', add: 9_000_000 }],
    }));
    expect(kindsAfter(changed)).toEqual(['counter']);
  });

  it('is found where a flag that an ending asks for is no longer set', () => {
    const changed = changeOption('reopen', 'new-domain', (one) => ({ ...one, sets: ['future-decided'] }));
    expect(kindsAfter(changed)).toContain('ending');
  });

  it('is found where an option leads to a later act more slowly', () => {
    const changed = changeOption('who-decides', 'meet-first', (one) => ({ ...one, minutes: 10_000 }));
    expect(kindsAfter(changed)).toContain('counter');
  });

  it('names runs that only one side knows', () => {
    const drifts = findDrifts(expectation, [
      ...simulations.slice(1),
      ...simulations.slice(0, 1).map((one) => ({ ...one, bot: 'new-bot' })),
    ]);
    expect(drifts.map((drift) => [drift.kind, drift.bot])).toEqual([
      ['unexpected', 'new-bot'],
      ['unplayed', 'random'],
    ]);
  });
});

describe('kept figures', () => {
  it('are read as they were written', () => {
    expect(parseExpectation(JSON.stringify(expectation))).toEqual(expectation);
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['a list', '[]'],
    ['another format', JSON.stringify({ ...expectation, format: 2 })],
    ['no seed', JSON.stringify({ ...expectation, seed: 7 })],
    ['no runs', JSON.stringify({ ...expectation, runs: 0 })],
    ['a band below nothing', JSON.stringify({ ...expectation, bands: { score: -1, shares: 1, counters: 1 } })],
    ['figures that are none', JSON.stringify({ ...expectation, figures: { a: { b: { c: { score: 'high' } } } } })],
  ])('are refused where the file holds %s', (_, text) => {
    expect(parseExpectation(text)).toBeNull();
  });
});
