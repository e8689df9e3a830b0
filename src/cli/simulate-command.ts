import { performance } from 'node:perf_hooks';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { createExpectation, type Expectation, findDrifts } from '#proof/simulation-drift.ts';
import type { Simulation } from '#proof/simulation.ts';
import { type Command, type CommandCall, exactly } from './command.ts';
import type { ExitCode } from './io.ts';
import { openScenario } from './open-scenario.ts';
import { readExpectation, wordDrift } from './simulate-drift.ts';
import { countProcesses, listCells, readSimulateOptions, type SimulateOptions } from './simulate-options.ts';
import { writeSimulationPage } from './simulate-page.ts';
import { playCells } from './simulate-plays.ts';
import {
  groupSimulations,
  nameBlock,
  tabulateCounter,
  tabulateDays,
  tabulateEndings,
  tabulateMeasures,
  tabulateScores,
} from './simulate-tables.ts';
import { printTable } from './simulate-text-table.ts';
import { createSimulationWords, type SimulationWords } from './simulate-words.ts';
import { writeText } from './write-text.ts';

/** `simulate`: what bots reach when they play a scenario many times, and whether that is still what was expected. */
export const simulateCommand: Command = {
  takes: exactly(1),
  options: {
    runs: { type: 'string' },
    seed: { type: 'string' },
    bot: { type: 'string' },
    ruleset: { type: 'string' },
    length: { type: 'string' },
    out: { type: 'string' },
    check: { type: 'string' },
    write: { type: 'string' },
    processes: { type: 'string' },
  },
  run: runSimulate,
};

async function runSimulate(call: CommandCall): Promise<ExitCode> {
  const { io, t, language, args, options } = call;
  const opened = openScenario(call, args[0] ?? '');
  if (!opened.ok) return opened.exit;
  const { pack } = opened;
  const asked = readSimulateOptions(call, pack);
  const expectation = readCheck(call, pack);
  const refusal = [asked, expectation].find((one) => typeof one === 'string');
  if (refusal !== undefined || typeof asked === 'string' || typeof expectation === 'string') {
    io.err(refusal ?? '');
    return 2;
  }
  const { runs, seed } = expectation ?? asked;
  const cells = listCells(asked, runs, seed);
  const processes = countProcesses(asked, pack, cells);
  const begun = performance.now();
  const simulations = await playCells(pack, cells, processes);
  const seconds = (performance.now() - begun) / 1000;
  const words = createSimulationWords(pack, language, t);
  io.err(
    t('simulate:took', {
      plays: words.formats.number(cells.length * runs),
      seconds: words.formats.number(seconds),
      processes,
    }),
  );
  if (expectation !== null) return tellDrifts(call, pack, words, asked, expectation, simulations);
  if (typeof options['write'] === 'string') {
    const kept = createExpectation(pack.logic.id, { seed, runs }, simulations);
    return writeText(call, options['write'], `${JSON.stringify(kept, null, 2)}\n`);
  }
  if (call.json) io.out(JSON.stringify({ scenario: nameLogic(pack), seed, runs, simulations }, null, 2));
  else io.out(printSimulations(pack, simulations, words));
  const { out } = options;
  return typeof out === 'string' ? writeText(call, out, writeSimulationPage(pack, simulations, words)) : 0;
}

function readCheck(call: CommandCall, pack: ScenarioPack): Expectation | string | null {
  const { t, options } = call;
  const { check } = options;
  if (typeof check !== 'string') return null;
  if (options['write'] !== undefined) return t('simulate:usage.one-of');
  if (options['runs'] !== undefined || options['seed'] !== undefined) return t('simulate:usage.fixed');
  return readExpectation(call, check, pack.logic.id);
}

function tellDrifts(
  { io, t, json, options }: CommandCall,
  pack: ScenarioPack,
  words: SimulationWords,
  asked: SimulateOptions,
  expectation: Expectation,
  simulations: readonly Simulation[],
): ExitCode {
  const isWhole = ['bot', 'ruleset', 'length'].every((option) => options[option] === undefined);
  // Whoever checks some of the bots has not asked what became of the others.
  const drifts = findDrifts(expectation, simulations).filter((drift) => isWhole || drift.kind !== 'unplayed');
  const worded = drifts.map((drift) => ({ ...drift, message: wordDrift(drift, pack, words) }));
  if (json) io.out(JSON.stringify({ scenario: nameLogic(pack), seed: expectation.seed, runs: expectation.runs, drifts: worded }, null, 2));
  else for (const { message } of worded) io.out(message);
  const file = String(options['check']);
  const cells = asked.bots.length * asked.rulesets.length * asked.lengths.length;
  io.err(
    drifts.length === 0
      ? t('simulate:drift.none', { file, cells, runs: expectation.runs })
      : t('simulate:drift.some', { file, count: drifts.length }),
  );
  return drifts.length === 0 ? 0 : 1;
}

function printSimulations(pack: ScenarioPack, simulations: readonly Simulation[], words: SimulationWords): string {
  const { logic } = pack;
  const [first] = simulations;
  const head = words.t('simulate:terminal', {
    name: words.title(),
    runs: words.formats.number(first?.runs ?? 0),
    seed: first?.seed ?? '',
  });
  const blocks = groupSimulations(simulations).map((block) => {
    const tables = [
      tabulateScores(block, words),
      tabulateEndings(block, words),
      ...Object.values(logic.counters).map((counter) => tabulateCounter(counter.id, counter.unit, block, words)),
      tabulateMeasures(block, words),
      // Too much for a terminal where there are many bots; the page has them all.
      ...(block.simulations.length === 1 ? block.simulations.map((one) => tabulateDays(one, words)) : []),
    ];
    return [`━━ ${nameBlock(logic, block, words)}`, ...tables.map(printTable)].join('\n\n');
  });
  return [head, ...blocks].join('\n\n');
}

function nameLogic({ logic }: ScenarioPack): { readonly id: string; readonly version: string; readonly hash: string } {
  return { id: logic.id, version: logic.version, hash: logic.hash };
}
