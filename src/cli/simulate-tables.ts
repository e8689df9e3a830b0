import type { CompiledScenario } from '#scenario/compiled.ts';
import type { Simulation, Spread } from '#proof/simulation.ts';
import type { SimulationWords } from './simulate-words.ts';

/** Figures in rows and columns, for the terminal and the page alike. */
export interface FigureTable {
  readonly name: string;
  /** The head of the first column, then of the others. */
  readonly heads: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** All simulations of one ruleset and length. */
export interface SimulationBlock {
  readonly ruleset: string;
  readonly length: string;
  readonly simulations: readonly Simulation[];
}

/** Puts simulations together that can be compared, in the order in which they come. Pure. */
export function groupSimulations(simulations: readonly Simulation[]): readonly SimulationBlock[] {
  const blocks = new Map<string, Simulation[]>();
  for (const one of simulations) {
    const key = `${one.ruleset} ${one.length}`;
    blocks.set(key, [...(blocks.get(key) ?? []), one]);
  }
  return [...blocks.values()].flatMap((some) => {
    const [first] = some;
    return first === undefined ? [] : [{ ruleset: first.ruleset, length: first.length, simulations: some }];
  });
}

/** What a block is called. Pure. */
export function nameBlock(scenario: CompiledScenario, { ruleset, length, simulations }: SimulationBlock, words: SimulationWords): string {
  const count = scenario.lengths[simulations[0]?.length ?? 'express']?.decisions.length ?? 0;
  return words.t('simulate:block', { ruleset: words.name('rulesets', ruleset, ruleset), length: words.length(length), count });
}

/** Scores of a block, a row per bot. Pure. */
export function tabulateScores({ simulations }: SimulationBlock, words: SimulationWords): FigureTable {
  const { t, formats } = words;
  const columns = ['mean', 'min', 'p10', 'median', 'p90', 'max', 'passed', 'withheld'] as const;
  return {
    name: t('simulate:scores.name'),
    heads: [t('simulate:bot'), ...columns.map((one) => t(`simulate:columns.${one}`))],
    rows: simulations.map((one) => ({
      name: words.bot(one),
      cells: [
        ...[one.score.mean, one.score.min, one.score.deciles[0] ?? 0, one.score.median, one.score.p90, one.score.max].map((score) =>
          formats.number(score),
        ),
        words.share(one.score.passed, one.runs),
        words.share(one.score.withheld, one.runs),
      ],
    })),
  };
}

/** Shares of the endings of a block, a row per bot. Pure. */
export function tabulateEndings({ ruleset, simulations }: SimulationBlock, words: SimulationWords): FigureTable {
  const endings = Object.keys(simulations[0]?.endings ?? {});
  return {
    name: words.t('simulate:endings.name'),
    heads: [words.t('simulate:bot'), ...endings.map((id) => words.name('endings', id, ruleset, 'title'))],
    rows: simulations.map((one) => ({
      name: words.bot(one),
      cells: endings.map((id) => words.share(one.endings[id] ?? 0, one.runs)),
    })),
  };
}

/** One counter of a block, a row per bot. Pure. */
export function tabulateCounter(
  counter: string,
  unit: string,
  { ruleset, simulations }: SimulationBlock,
  words: SimulationWords,
): FigureTable {
  return {
    name: words.name('counters', counter, ruleset),
    heads: [words.t('simulate:bot'), ...spreadHeads(words)],
    rows: simulations.flatMap((one) => {
      const spread = one.counters[counter];
      if (spread === undefined) return [];
      const high = one.highs[counter] ?? spread;
      return [{ name: words.bot(one), cells: spreadColumns.map((column) => words.amountRange(spread[column], high[column], unit)) }];
    }),
  };
}

/** The medians of all measures at the end, a row per bot. Pure. */
export function tabulateMeasures({ ruleset, simulations }: SimulationBlock, words: SimulationWords): FigureTable {
  const measures = Object.keys(simulations[0]?.measures ?? {});
  return {
    name: words.t('simulate:measures'),
    heads: [words.t('simulate:bot'), ...measures.map((id) => words.name('measures', id, ruleset))],
    rows: simulations.map((one) => ({
      name: words.bot(one),
      cells: measures.map((id) => words.formats.number(one.measures[id]?.median ?? 0)),
    })),
  };
}

/** One bot's days to each duty and milestone, with the share of runs that got there. Pure. */
export function tabulateDays(one: Simulation, words: SimulationWords): FigureTable {
  const { t, formats } = words;
  const rowOf = (name: string, days: Spread | null) => ({
    name,
    cells: [
      words.share(days?.count ?? 0, one.runs),
      ...(days === null ? ['', '', '', '', ''] : spreadCells(days, (value) => formats.number(value))),
    ],
  });
  return {
    name: t('simulate:days.name', { bot: words.bot(one) }),
    heads: [t('simulate:days.what'), t('simulate:days.reached'), ...spreadHeads(words)],
    rows: [
      ...Object.entries(one.duties).map(([id, duty]) => rowOf(words.name('duties', id, one.ruleset, 'short'), duty.days)),
      ...Object.entries(one.milestones).map(([id, days]) => rowOf(words.name('milestones', id, one.ruleset), days)),
    ],
  };
}

const spreadColumns = ['mean', 'min', 'median', 'p90', 'max'] as const;

function spreadHeads({ t }: SimulationWords): readonly string[] {
  return spreadColumns.map((one) => t(`simulate:columns.${one}`));
}

function spreadCells(spread: Spread, word: (value: number) => string): readonly string[] {
  return spreadColumns.map((one) => word(spread[one]));
}
