import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { createBots } from '#proof/bots.ts';
import { playCells } from '#cli/simulate-plays.ts';
import { loadLargeScenario } from '#test/support/large-scenario.ts';
import type { Figure } from './figure.ts';

const runs = 10_000;

/** Ten thousand runs of thirty decisions each, played at random, in as many processes as the command would take (two at most). */
export async function measureSimulation(): Promise<readonly Figure[]> {
  const pack = loadLargeScenario();
  const bots = createBots(pack).filter((bot) => bot.id === 'random');
  const cells = bots.map((bot) => ({ bot, input: { runs, seed: 'bench', ruleset: 'japan-2025', length: 'full' } as const }));
  const begun = performance.now();
  const [simulation] = await playCells(pack, cells, Math.min(2, availableParallelism()));
  const seconds = (performance.now() - begun) / 1000;
  if (simulation?.score.count !== runs) throw new Error('Violated assumption: every run is counted.');
  return [{ id: 'simulate-10000-runs-of-30-decisions', value: seconds, unit: 's', limit: { atMost: 30 } }];
}
