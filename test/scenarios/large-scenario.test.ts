import { describe, expect, it } from 'vitest';
import type { LengthId } from '#scenario/compiled.ts';
import { loadScenario } from '#scenario/load.ts';
import { createEngine } from '#engine/engine.ts';
import { createBots } from '#proof/bots.ts';
import { simulate } from '#proof/simulate.ts';
import { playRun } from '#proof/simulation-run.ts';
import { loadLargeScenario, writeLargeScenario } from '#test/support/large-scenario.ts';
import { listTurningDecisions } from '#test/support/turning-decisions.ts';

const pack = loadLargeScenario();
const { logic } = pack;
const engine = createEngine(logic);
const rulesets = Object.keys(logic.rulesets);
const lengths: readonly LengthId[] = ['express', 'standard', 'full'];
const decisions = Object.values(logic.decisions);

const random = createBots(pack).filter((bot) => bot.id === 'random');

describe('the generated large scenario', () => {
  it('is sound without a warning, and the same each time', () => {
    expect(loadScenario(writeLargeScenario()).findings).toEqual([]);
    expect(loadLargeScenario().logic.hash).toBe(logic.hash);
    expect(loadLargeScenario('other').logic.hash).not.toBe(logic.hash);
  });

  it('has the size of a full scenario', () => {
    expect(Object.fromEntries(lengths.map((id) => [id, logic.lengths[id]?.decisions.length]))).toEqual({
      express: 10,
      standard: 15,
      full: 30,
    });
    expect(logic.acts).toHaveLength(5);
    expect(rulesets).toHaveLength(2);
    expect(logic.endings).toHaveLength(6);
    expect(Object.values(logic.slots).map((slot) => slot.oneOf.length)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
    for (const decision of decisions) {
      expect(decision.options.length).toBeGreaterThanOrEqual(3);
      expect(decision.options.length).toBeLessThanOrEqual(5);
    }
  });

  it('lets more than eight decisions change which beats and options come later', () => {
    expect(listTurningDecisions(logic, { injects: false }).length).toBeGreaterThan(8);
  });
});

describe.each(lengths)('at its length %s', { timeout: 30_000 }, (length) => {
  const played = rulesets.flatMap((ruleset) =>
    random.flatMap((bot) => Array.from({ length: 300 }, (_, at) => playRun(engine, bot, { seed: `run-${at}`, ruleset, length }))),
  );
  const asked = logic.lengths[length]?.decisions ?? [];

  it('reaches all its endings by chance', () => {
    expect(new Set(played.map((state) => state.ending))).toEqual(new Set(logic.endings.map((one) => one.id)));
  });

  it('lets every option be taken by chance', () => {
    const taken = new Set(played.flatMap((state) => state.decided.map((one) => `${one.decision} ${one.option}`)));
    const offered = asked.flatMap((id) => (logic.decisions[id]?.options ?? []).map((option) => `${id} ${option.id}`));
    expect([...taken].toSorted()).toEqual(offered.toSorted());
  });

  it('loses exactly the decisions that the chosen options forfeit', () => {
    let lost = 0;
    for (const state of played) {
      const forfeited = new Set(
        state.decided.flatMap((one) => logic.decisions[one.decision]?.options.find((option) => option.id === one.option)?.forfeits ?? []),
      );
      const missing = asked.filter((id) => !state.decided.some((one) => one.decision === id));
      expect(missing).toEqual(asked.filter((id) => forfeited.has(id)));
      lost += missing.length;
    }
    expect(lost).toBeGreaterThan(0);
  });

  it('is as hard as a shipped scenario', () => {
    const scoreOf = (id: string) =>
      Math.max(
        ...rulesets.flatMap((ruleset) =>
          createBots(pack).flatMap((bot) =>
            bot.id === id ? [simulate(engine, bot, { runs: 60, seed: 'hard', ruleset, length }).score.mean] : [],
          ),
        ),
      );
    expect(scoreOf('rule-book')).toBe(100);
    expect(scoreOf('sell-on')).toBeLessThanOrEqual(45);
    expect(scoreOf('say-nothing')).toBeLessThanOrEqual(45);
    expect(scoreOf('longest-label')).toBeLessThanOrEqual(55);
    expect(scoreOf('random')).toBeGreaterThanOrEqual(30);
    expect(scoreOf('random')).toBeLessThanOrEqual(50);
  });
});
