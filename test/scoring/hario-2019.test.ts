import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashChance } from '#engine/chance.ts';
import { createEngine } from '#engine/engine.ts';
import { hashState } from '#engine/state-hash.ts';
import { createDebrief } from '#scoring/create-debrief.ts';
import { findConfidentMistakes } from '#scoring/calibration.ts';
import { chooseHeadline } from '#scoring/headline.ts';
import { listMilestones } from '#scoring/milestones.ts';
import { scoreState } from '#scoring/score.ts';
import { swapOption } from '#scoring/swap-option.ts';
import { traceRecord } from '#scoring/trace.ts';
import { standing } from '#test/report/a-report.ts';
import { followNumbers, playToEnd } from '#test/support/play.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';

/** Milliseconds: a busy computer is not a failure. */
const patient = 60_000;

const engine = createEngine(loadShippedScenario('hario-2019').logic);
const rulesets = ['japan-2019', 'japan-2025'] as const;

describe('the shipped scenario', () => {
  it.each(rulesets)('gives 100 for playing by the book (%s)', (ruleset) => {
    const { record } = playToEnd(engine, standing('rule-book'), { ruleset });
    expect(createDebrief(engine, record)?.score).toMatchObject({ percent: 100, passed: true });
  });

  it(
    'keeps every score in bounds over the same number of decisions, and every counterfactual in reach',
    () => {
      const anyRun = fc.record({
        numbers: fc.array(fc.nat(4), { minLength: 10, maxLength: 10 }),
        seed: fc.string({ maxLength: 8 }),
        ruleset: fc.constantFrom(...rulesets),
      });
      fc.assert(
        fc.property(anyRun, ({ numbers, seed, ruleset }) => {
          const { record } = playToEnd(engine, followNumbers(numbers), { seed, ruleset });
          const debrief = createDebrief(engine, record);
          expect(debrief?.score.exact).toBeGreaterThanOrEqual(0);
          expect(debrief?.score.exact).toBeLessThanOrEqual(100);
          expect(debrief?.decisions.length).toBe(10);
          expect(debrief?.decisions.every((one) => one.counterfactual !== null)).toBe(true);
        }),
        { numRuns: 25 },
      );
    },
    patient,
  );

  it('comes out the same when an option is swapped for itself', () => {
    const { record, state } = playToEnd(engine, standing('typical'));
    const trace = traceRecord(engine, record);
    for (const { decision, option } of state.decided) {
      const run = trace === null ? null : swapOption(engine, trace, decision, option);
      expect(run === null ? '' : hashState(run.end)).toBe(hashState(state));
    }
  });

  it(
    'tells at least six different headlines to different players',
    () => {
      const keys = new Set<string>();
      for (let at = 0; at < 150; at += 1) {
        const numbers = Array.from({ length: 10 }, (_, index) => hashChance('players', String(at), String(index)) % (2 + (at % 4)));
        const { state } = playToEnd(engine, at % 5 === 0 ? standing('rule-book') : followNumbers(numbers), {
          confidence: at % 3 === 0 ? 'high' : 'low',
        });
        const { score, credits } = scoreState(engine.scenario, state);
        const milestones = listMilestones(engine.scenario, state);
        keys.add(chooseHeadline(engine.scenario, { score, credits, milestones, confidentMistakes: findConfidentMistakes(credits) }).key);
      }
      expect(keys.size, [...keys].join(' ')).toBeGreaterThanOrEqual(6);
    },
    patient,
  );
});
