import { describe, expect, it } from 'vitest';
import type { CompiledScenario } from '#scenario/compiled.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import type { SessionState } from '#engine/state.ts';
import { createDebrief } from '#scoring/create-debrief.ts';
import type { Debrief } from '#scoring/debrief.ts';
import { playYardsticks } from '#scoring/yardstick.ts';
import { createBots } from '#proof/bots.ts';
import { playRun } from '#proof/simulation-run.ts';
import { day } from '#test/support/a-scenario.ts';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { aScenarioOfFive, choosing, play } from './five-decisions.ts';

const typicalOptions: Readonly<Record<string, string>> = {
  call: 'wait',
  stop: 'cards-only',
  keep: 'copy',
  tell: 'short',
  open: 'now',
};

/** Five decisions, in each of which one option is what most would do. */
function aScenarioWithHabits(habits: Readonly<Record<string, string>> = typicalOptions): CompiledScenario {
  const scenario = aScenarioOfFive();
  const decisions = Object.entries(scenario.decisions).map(([id, decision]) => {
    const options = decision.options.map((one) => ({ ...one, stance: habits[id] === one.id ? (['typical'] as const) : [] }));
    return [id, { ...decision, assume: decision.options[0]?.id ?? '', options }] as const;
  });
  return { ...scenario, decisions: Object.fromEntries(decisions) };
}

const engine = createEngine(aScenarioWithHabits());

function debriefOf(stated: Readonly<Record<string, string>>, seed = 'seed', on: Engine = engine): Debrief {
  const debrief = createDebrief(on, play(on, choosing(stated), { seed }));
  if (debrief === null) throw new Error('Violated assumption: a finished record has a debrief.');
  return debrief;
}

function endOf(on: Engine, stated: Partial<Pick<SessionState, 'seed' | 'ruleset' | 'length' | 'skipped'>> = {}): SessionState {
  const { state } = on.start({ seed: 'seed', settings: { ruleset: 'then', length: 'express' } });
  return { ...state, ...stated };
}

describe('the yardsticks of a run', () => {
  it('are the typical company and best play, in this order', () => {
    expect(debriefOf({}).yardsticks.map((one) => one.id)).toEqual(['typical', 'best']);
  });

  it('are what a player of the same habit reaches with the same luck', () => {
    for (const seed of ['seed', 'another', 'a third']) {
      const [typical, best] = debriefOf({ stop: 'after-sale' }, seed).yardsticks;
      const asTypical = debriefOf(typicalOptions, seed);
      const asBest = debriefOf({}, seed);
      expect(typical).toMatchObject({ score: asTypical.score, counters: asTypical.counters, milestones: asTypical.milestones });
      expect(typical).toMatchObject({ duties: asTypical.duties, ending: asTypical.ending });
      expect(best).toMatchObject({ score: asBest.score, counters: asBest.counters, milestones: asBest.milestones });
    }
  });

  it('do not depend on what the players chose', () => {
    expect(debriefOf({ stop: 'after-sale', keep: 'clean' }).yardsticks).toEqual(debriefOf({}).yardsticks);
  });

  it('earn 100 in the case of best play', () => {
    expect(playYardsticks(engine, endOf(engine)).find((one) => one.id === 'best')?.score.percent).toBe(100);
  });

  it('count days from the day of the alert', () => {
    const [typical] = playYardsticks(engine, endOf(engine));
    const told = typical?.milestones.find((one) => one.id === 'told');
    expect(told?.daysFromAlert).toBe((told?.day ?? 0) - day('2019-05-08'));
  });

  it('skip what a facilitator skipped, so that all are measured over the same decisions', () => {
    const [typical] = playYardsticks(engine, endOf(engine, { skipped: ['open'] }));
    // (1×0.3 + 3×0.75 + 3×0.3 + 2×0.75) / 9
    expect(typical?.score.exact).toBeCloseTo((100 * 4.95) / 9, 5);
  });

  it('leave a company out whose habit is not on offer', () => {
    const closed = createEngine(aScenarioWithHabits({ ...typicalOptions, tell: 'plain' }));
    expect(playYardsticks(closed, endOf(closed)).map((one) => one.id)).toEqual(['best']);
  });
});

describe('in every shipped scenario', () => {
  it.each(listShippedScenarios())('the typical company of the debrief is the one that is simulated: %s', (id) => {
    const pack = loadShippedScenario(id);
    const shipped = createEngine(pack.logic);
    const bot = createBots(pack).find((one) => one.id === 'typical');
    if (bot === undefined) throw new Error('Violated assumption: there is a bot that stands for the typical company.');
    for (const ruleset of Object.keys(pack.logic.rulesets)) {
      const end = playRun(shipped, bot, { seed: 'luck', ruleset, length: 'express' });
      const found = playYardsticks(shipped, end);
      expect(found.map((one) => one.id)).toEqual(['typical', 'best']);
      expect(found[0]?.ending).toBe(end.ending);
      expect(found[0]?.milestones.map((one) => one.id).toSorted()).toEqual(Object.keys(end.milestones).toSorted());
      expect(found[1]?.score).toMatchObject({ percent: 100, passed: true });
    }
  });
});
