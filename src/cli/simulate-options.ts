import { availableParallelism } from 'node:os';
import type { LengthId, ScenarioPack } from '#scenario/compiled.ts';
import type { Bot } from '#proof/bot.ts';
import { createBots, nameBot } from '#proof/bots.ts';
import type { CommandCall } from './command.ts';
import type { Cell } from './simulate-plays.ts';

/** What `simulate` was asked to play. */
export interface SimulateOptions {
  readonly bots: readonly Bot[];
  readonly rulesets: readonly string[];
  readonly lengths: readonly LengthId[];
  readonly runs: number;
  readonly seed: string;
  /** 0 where nobody has said how many. */
  readonly processes: number;
}

const usualRuns = 1000;
const mostRuns = 1_000_000;
const mostProcesses = 64;
/** So few decisions are played before a second process has started. */
const worthAProcess = 20_000;

/** Reads the options against what the scenario has; a sentence for the author where one cannot be used. */
export function readSimulateOptions({ t, options }: CommandCall, pack: ScenarioPack): SimulateOptions | string {
  const all = createBots(pack);
  const bots = choose(options['bot'], all, (bot, name) => bot.id === name || nameBot(bot) === name);
  const rulesets = choose(options['ruleset'], Object.keys(pack.logic.rulesets), isSame);
  const lengths = choose(options['length'], listLengths(pack), isSame);
  const unknown = (option: string, name: string, known: readonly string[]): string =>
    t('simulate:usage.unknown', { option, name, known: known.join(', ') });
  if (typeof bots === 'string') return unknown('bot', bots, all.map(nameBot));
  if (typeof rulesets === 'string') return unknown('ruleset', rulesets, Object.keys(pack.logic.rulesets));
  if (typeof lengths === 'string') return unknown('length', lengths, listLengths(pack));
  const runs = readCount(options['runs'] ?? String(usualRuns), mostRuns);
  if (runs === null) return t('simulate:usage.runs', { most: mostRuns });
  const given = options['processes'];
  const processes = given === undefined ? 0 : readCount(given, mostProcesses);
  if (processes === null) return t('simulate:usage.processes', { most: mostProcesses });
  return { bots, rulesets, lengths, runs, seed: String(options['seed'] ?? 'simulate'), processes };
}

/** In how many processes to play: as many as were asked for, else as are worth their start on this computer. */
export function countProcesses({ processes }: SimulateOptions, { logic }: ScenarioPack, cells: readonly Cell[]): number {
  if (processes > 0) return processes;
  const decisions = cells.reduce((sum, { input }) => sum + input.runs * (logic.lengths[input.length]?.decisions.length ?? 0), 0);
  return Math.max(1, Math.min(availableParallelism(), Math.ceil(decisions / worthAProcess)));
}

/** Every bot under every ruleset at every length, in the order of the scenario. Pure. */
export function listCells({ bots, rulesets, lengths }: SimulateOptions, runs: number, seed: string): readonly Cell[] {
  return rulesets.flatMap((ruleset) => lengths.flatMap((length) => bots.map((bot) => ({ bot, input: { runs, seed, ruleset, length } }))));
}

function listLengths({ logic }: ScenarioPack): readonly LengthId[] {
  return (['express', 'standard', 'full'] as const).filter((length) => logic.lengths[length] !== undefined);
}

/** What a list of names means, in the order of what there is; the first name that means nothing. */
function choose<One>(
  given: string | boolean | undefined,
  all: readonly One[],
  isMeant: (one: One, name: string) => boolean,
): readonly One[] | string {
  const names = typeof given === 'string' ? given.split(',').map((name) => name.trim()) : ['all'];
  if (names.includes('all')) return all;
  const unknown = names.find((name) => !all.some((one) => isMeant(one, name)));
  return unknown ?? all.filter((one) => names.some((name) => isMeant(one, name)));
}

function isSame(one: string, name: string): boolean {
  return one === name;
}

function readCount(given: string | boolean, most: number): number | null {
  const count = typeof given === 'string' && /^\d+$/u.test(given) ? Number(given) : 0;
  return count >= 1 && count <= most ? count : null;
}
