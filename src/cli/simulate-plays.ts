import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createEngine } from '#engine/engine.ts';
import type { Bot } from '#proof/bot.ts';
import { nameBot } from '#proof/bots.ts';
import { type RunFigures, simulate, sumUp } from '#proof/simulate.ts';
import type { Simulation, SimulationInput } from '#proof/simulation.ts';
import { type Order, parseDone, type PlayedPack } from './parse-simulate-order.ts';

/** A bot's runs under one ruleset at one length. */
export interface Cell {
  readonly bot: Bot;
  readonly input: SimulationInput;
}

/** So many runs are dealt out at a time: few enough that all processes end together, enough that sending costs nothing. */
const runsAtATime = 250;

/**
 * Plays all cells and sums them up, in their order. The figures do not depend on the number of processes, for luck
 * belongs to a run; with one, everything is played in this process.
 */
export async function playCells(pack: PlayedPack, cells: readonly Cell[], processes: number): Promise<readonly Simulation[]> {
  if (processes <= 1) {
    const engine = createEngine(pack.logic);
    return cells.map(({ bot, input }) => simulate(engine, bot, input));
  }
  const queue = cells.flatMap((cell, at) => dealOut(cell, at)).values();
  const figures = cells.map((): RunFigures[] => []);
  const summed = new Map<number, Simulation>();
  const take = (at: number, some: readonly RunFigures[]): void => {
    const [collected, cell] = [figures[at], cells[at]];
    if (collected === undefined || cell === undefined) return;
    collected.push(...some);
    if (collected.length < cell.input.runs) return;
    summed.set(at, sumUp(pack.logic, cell.bot, cell.input, collected));
    figures[at] = [];
  };
  await Promise.all(Array.from({ length: processes }, () => playInProcess(pack, queue, take)));
  return cells.flatMap((_, at) => summed.get(at) ?? []);
}

function dealOut({ bot, input }: Cell, cell: number): readonly Order[] {
  const parts = Math.ceil(input.runs / runsAtATime);
  return Array.from({ length: parts }, (_, at) => ({
    cell,
    bot: nameBot(bot),
    input,
    from: at * runsAtATime,
    to: Math.min(input.runs, (at + 1) * runsAtATime),
  }));
}

/** A process that takes from the queue until nothing is left. It is a copy of this program, so it needs tsx as well. */
function playInProcess(
  { logic, texts }: PlayedPack,
  queue: Iterator<Order>,
  take: (cell: number, figures: readonly RunFigures[]) => void,
): Promise<void> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = fork(fileURLToPath(new URL('simulate-worker.ts', import.meta.url)), {
    execArgv: ['--import', loader],
    serialization: 'advanced',
  });
  return new Promise<void>((resolve, reject) => {
    const goOn = (): void => {
      const next = queue.next();
      if (next.done === true) child.disconnect();
      else child.send(next.value);
    };
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A helping process of the simulation ended with ${String(code)}.`));
    });
    child.on('message', (message: unknown) => {
      const { cell, figures } = parseDone(message);
      take(cell, figures);
      goOn();
    });
    child.send({ logic, texts } satisfies PlayedPack);
    goOn();
  });
}
