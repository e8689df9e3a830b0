import { createEngine } from '#engine/engine.ts';
import { createBots, nameBot } from '#proof/bots.ts';
import { playRuns } from '#proof/simulate.ts';
import { type Done, type Order, parseOrder, type PlayedPack } from './parse-simulate-order.ts';

/** A helping process of a simulation: it is told the scenario, then some runs at a time, and sends their figures back. */
let play: ((order: Order) => Done) | null = null;

process.on('message', (message: unknown) => {
  const told = parseOrder(message);
  if ('logic' in told) play = learnScenario(told);
  else process.send?.(play?.(told));
});

function learnScenario(pack: PlayedPack): (order: Order) => Done {
  const engine = createEngine(pack.logic);
  const bots = createBots(pack);
  return ({ cell, bot: name, input, from, to }) => {
    const bot = bots.find((one) => nameBot(one) === name);
    if (bot === undefined) throw new Error(`There is no bot ${name}.`);
    return { cell, figures: playRuns(engine, bot, input, from, to) };
  };
}
