import type { LengthId } from '#scenario/compiled.ts';
import { hashChance } from '#engine/chance.ts';
import type { Engine } from '#engine/engine.ts';
import { isOptionOpen } from '#engine/option.ts';
import { orderOptions } from '#engine/option-order.ts';
import type { Command, SessionState } from '#engine/state.ts';
import type { Bot } from './bot.ts';

/** One run: its luck, and the rules it is played by. */
export interface RunInput {
  readonly seed: string;
  readonly ruleset: string;
  readonly length: LengthId;
}

/** Highest value of `hashChance`, and one. */
const chanceRange = 2 ** 32;

/**
 * Plays one run to its end as a bot would. Pure: luck of the scenario and of the bot are drawn from the run's seed, so
 * all bots that play a seed meet the same complications.
 *
 * @throws if the rules refuse what they offer, or a run does not end: a mistake of ours, not of a scenario
 */
export function playRun(engine: Engine, bot: Bot, { seed, ruleset, length }: RunInput): SessionState {
  let { state } = engine.start({ seed, settings: { ruleset, length } });
  // Beats do not go in circles: each is entered once, left once and decided on at most once.
  let steps = 3 * Object.keys(engine.scenario.beats).length + engine.scenario.acts.length;
  while (state.phase !== 'ended') {
    const command = chooseCommand(engine, bot, state);
    const outcome = engine.apply(state, command);
    if (!outcome.ok || steps === 0) {
      throw new Error(`A bot can play every sound scenario to its end, but not ${engine.scenario.id} beyond ${state.beat}.`);
    }
    state = outcome.state;
    steps -= 1;
  }
  return state;
}

function chooseCommand({ scenario }: Engine, bot: Bot, state: SessionState): Command {
  const decision = state.phase === 'deciding' ? scenario.decisions[scenario.beats[state.beat]?.decision ?? ''] : undefined;
  if (decision === undefined) return { type: 'beat.continue' };
  const { id } = decision;
  const open = decision.options.filter((option) => isOptionOpen(scenario, state, id, option.id));
  const shown = orderOptions(
    state.seed,
    id,
    decision.options.map((option) => option.id),
  );
  const shares = bot.weigh({ decision, open, ruleset: state.ruleset, shown });
  const chosen = open[drawByShares(shares, hashChance(state.seed, 'bot', id) / chanceRange)];
  return { type: 'decision.take', decision: id, option: chosen?.id ?? '', confidence: null };
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
