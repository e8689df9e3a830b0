import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { hashState } from '#engine/state-hash.ts';
import { createDebrief } from '#scoring/create-debrief.ts';
import { meanCredit } from '#scoring/credit.ts';
import { scoreState } from '#scoring/score.ts';
import { swapOption } from '#scoring/swap-option.ts';
import { traceRecord } from '#scoring/trace.ts';
import { aScenarioOfFive, aScenarioWithForfeit, play, type Player } from './five-decisions.ts';

const engines = [createEngine(aScenarioOfFive()), createEngine(aScenarioWithForfeit())] as const;
const confidences = ['low', 'medium', 'high', null] as const;

/** Any legal run: which engine, seed, ruleset, and at each decision which of the options on offer, how surely. */
const anyRun = fc
  .record({
    engine: fc.constantFrom(...engines),
    seed: fc.string({ maxLength: 12 }),
    ruleset: fc.constantFrom('then', 'now'),
    picks: fc.array(fc.record({ at: fc.nat(9), confidence: fc.constantFrom(...confidences) }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ engine, seed, ruleset, picks }) => {
    const left = [...picks];
    const player: Player = (_, open) => {
      const pick = left.shift() ?? { at: 0, confidence: null };
      return { option: open[pick.at % open.length] ?? '', confidence: pick.confidence };
    };
    const record = play(engine, player, { seed, settings: { ruleset, length: 'express' } });
    const trace = traceRecord(engine, record);
    if (trace === null) throw new Error('Violated assumption: a record of legal commands plays.');
    return { engine, record, trace };
  });

describe('over every legal run', () => {
  it('the score lies in 0 to 100 and has the same denominator', () => {
    fc.assert(
      fc.property(anyRun, ({ engine, trace }) => {
        const { score, credits } = scoreState(engine.scenario, trace.end);
        expect(score.exact).toBeGreaterThanOrEqual(0);
        expect(score.exact).toBeLessThanOrEqual(100);
        expect(credits.reduce((sum, one) => sum + one.points, 0)).toBe(11);
        expect(score.exact).toBeCloseTo(100 * (meanCredit(credits) ?? -1), 5);
      }),
    );
  });

  it('a decision that was never reached earns nothing', () => {
    fc.assert(
      fc.property(anyRun, ({ engine, trace }) => {
        const { credits } = scoreState(engine.scenario, trace.end);
        for (const one of credits) {
          const reached = trace.end.decided.some((decided) => decided.decision === one.decision);
          expect(one.status).toBe(reached ? 'taken' : 'forfeited');
          if (!reached) expect(one.credit).toBe(0);
        }
      }),
    );
  });

  it('a harmful choice at a gate withholds the pass', () => {
    fc.assert(
      fc.property(anyRun, ({ engine, trace }) => {
        const { score } = scoreState(engine.scenario, trace.end);
        const harmful = trace.end.decided.some((one) => one.decision === 'stop' && one.option === 'after-sale');
        expect(score.withheldBy).toEqual(harmful ? ['stop'] : []);
        if (harmful) expect(score.passed).toBe(false);
      }),
    );
  });

  it('confidence never changes the score', () => {
    fc.assert(
      fc.property(anyRun, fc.constantFrom(...confidences), ({ engine, record, trace }, confidence) => {
        const commands = record.commands.map((one) => (one.type === 'decision.take' ? { ...one, confidence } : one));
        const other = traceRecord(engine, { ...record, commands });
        expect(other === null ? null : scoreState(engine.scenario, other.end).score).toEqual(scoreState(engine.scenario, trace.end).score);
      }),
    );
  });

  it('the counterfactual of the option that was taken is the real run', () => {
    fc.assert(
      fc.property(anyRun, ({ engine, trace }) => {
        for (const { decision, option } of trace.end.decided) {
          const run = swapOption(engine, trace, decision, option);
          expect(run === null ? null : hashState(run.end)).toBe(hashState(trace.end));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('swapping in a better-rated option never lowers the score by that decision', () => {
    fc.assert(
      fc.property(anyRun, ({ engine, record }) => {
        const debrief = createDebrief(engine, record);
        for (const review of debrief?.decisions ?? []) {
          const found = review.counterfactual;
          if (found === null || found.kind === 'avoid' || found.changedLater.length > 0) continue;
          expect(found.score.other).toBeGreaterThan(found.score.actual);
        }
      }),
      { numRuns: 40 },
    );
  });
});
