import { hashChance } from '#engine/chance.ts';
import type { Engine } from '#engine/engine.ts';
import { orderOptions } from '#engine/option-order.ts';
import type { SessionState } from '#engine/state.ts';
import { playByRule, type RunInput } from '#scoring/play-by-rule.ts';
import type { Bot } from './bot.ts';

/** Highest value of `hashChance`, and one. */
const chanceRange = 2 ** 32;

/**
 * Plays one run to its end as a bot would. Pure: luck of the scenario and of the bot are drawn from the run's seed, so
 * all bots that play a seed meet the same complications.
 *
 * @throws if the rules refuse what they offer, or a run does not end: a mistake of ours, not of a scenario
 */
export function playRun(engine: Engine, bot: Bot, run: RunInput): SessionState {
  const state = playByRule(engine.cutTo(run.length), run, (decision, open, { seed, ruleset }) => {
    const shown = orderOptions(
      seed,
      decision.id,
      decision.options.map((option) => option.id),
    );
    const shares = bot.weigh({ decision, open, ruleset, shown });
    return open[drawByShares(shares, hashChance(seed, 'bot', decision.id) / chanceRange)];
  });
  if (state === null) throw new Error(`A bot can play every sound scenario to its end, but not ${engine.scenario.id}.`);
  return state;
}

/** The place on which a point between 0 and 1 falls where shares lie end to end. */
function drawByShares(shares: readonly number[], point: number): number {
  let passed = 0;
  for (const [at, share] of shares.entries()) {
    passed += share;
    if (point < passed) return at;
  }
  // Thirds add up to a little less than 1.
  return shares.findLastIndex((share) => share > 0);
}
