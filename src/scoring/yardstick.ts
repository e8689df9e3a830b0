import type { Engine } from '#engine/engine.ts';
import type { SessionState } from '#engine/state.ts';
import type { Yardstick } from './debrief.ts';
import { type OptionRule, playByRule } from './play-by-rule.ts';
import { listByStance, sortByRating } from './rate-options.ts';
import { reviewOutcome } from './review-outcome.ts';
import { scoreState } from './score.ts';

const rules: Readonly<Record<Yardstick['id'], OptionRule>> = {
  typical: (_, open) => listByStance(open, 'typical')[0],
  best: (_, open, { ruleset }) => sortByRating(open, ruleset)[0],
};

/**
 * What two other ways of deciding come to with the luck of a finished run, under its ruleset, at its length and with its
 * skips: the choice to which most of the published comparable cases point, and the best one. Models, no companies: the
 * real case is never a yardstick. Pure; a way that is not on offer somewhere is left out.
 */
export function playYardsticks(engine: Engine, { seed, ruleset, length, skipped, slots = {} }: SessionState): readonly Yardstick[] {
  return (['typical', 'best'] as const).flatMap((id) => {
    const state = playByRule(engine, { seed, ruleset, length, skipped, slots }, rules[id]);
    if (state === null) return [];
    return [{ id, score: scoreState(engine.scenario, state).score, ...reviewOutcome(engine.scenario, state) }];
  });
}
