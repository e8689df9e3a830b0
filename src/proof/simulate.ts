import type { CompiledScenario } from '#scenario/compiled.ts';
import { readCounterRange } from '#engine/counter.ts';
import type { Engine } from '#engine/engine.ts';
import type { SessionState } from '#engine/state.ts';
import { daysFromAlert } from '#scoring/days-from-alert.ts';
import { clampMeasure } from '#scoring/measures.ts';
import { scoreState } from '#scoring/score.ts';
import { dayOf } from '#shared/local-time.ts';
import type { Bot } from './bot.ts';
import type { DutySpread, ScoreSpread, Simulation, SimulationInput, Spread } from './simulation.ts';
import { playRun } from './simulation-run.ts';
import { quantileOf, sortNumbers, spreadOf } from './spread.ts';

/** What is kept of one run: plain JSON, so that runs may be played anywhere and summed up here. */
export interface RunFigures {
  readonly score: number;
  readonly passed: boolean;
  readonly withheld: boolean;
  readonly ending: string;
  readonly counters: Readonly<Record<string, number>>;
  readonly highs: Readonly<Record<string, number>>;
  readonly measures: Readonly<Record<string, number>>;
  readonly duties: Readonly<Record<string, { readonly status: 'open' | 'met' | 'missed'; readonly days: number | null }>>;
  readonly milestones: Readonly<Record<string, number>>;
}

/**
 * Plays a bot's runs of a scenario and sums them up. Pure: the same engine, bot and input give the same figures, however
 * the runs are dealt out between `playRuns` and `sumUp`.
 */
export function simulate(engine: Engine, bot: Bot, input: SimulationInput): Simulation {
  return sumUp(engine.scenario, bot, input, playRuns(engine, bot, input, 0, input.runs));
}

/** The figures of some of a simulation's runs, by number; the last one is not played. Pure. */
export function playRuns(engine: Engine, bot: Bot, input: SimulationInput, from: number, to: number): readonly RunFigures[] {
  const { seed, ruleset, length } = input;
  return Array.from({ length: to - from }, (_, at) =>
    readFigures(engine.scenario, playRun(engine, bot, { seed: `${seed}-${from + at}`, ruleset, length })),
  );
}

function readFigures(scenario: CompiledScenario, state: SessionState): RunFigures {
  const { score } = scoreState(scenario, state);
  const ranges = mapValues(scenario.counters, (_, id) => readCounterRange(scenario, state, id));
  return {
    score: score.exact,
    passed: score.passed,
    withheld: score.percent >= score.passMark && score.withheldBy.length > 0,
    ending: state.ending ?? '',
    counters: mapValues(ranges, ({ low }) => low),
    highs: mapValues(ranges, ({ high }) => high),
    measures: mapValues(scenario.measures, (_, id) => clampMeasure(state.measures[id] ?? 0)),
    duties: mapValues(state.duties, ({ status, openedAt, metAt }) => ({
      status,
      days: metAt === null ? null : dayOf(metAt) - dayOf(openedAt) + 1,
    })),
    milestones: mapValues(state.milestones, (minute) => daysFromAlert(scenario, minute) ?? 0),
  };
}

/** Sums up all runs of a simulation, in whatever order they come. Pure. */
export function sumUp(
  scenario: CompiledScenario,
  bot: Pick<Bot, 'id' | 'language'>,
  input: SimulationInput,
  runs: readonly RunFigures[],
): Simulation {
  const { seed, ruleset, length } = input;
  const spread = (read: (run: RunFigures) => number | null | undefined): Spread | null => spreadOf(runs.flatMap((run) => read(run) ?? []));
  const always = (read: (run: RunFigures) => number | undefined): Spread => spread(read) ?? nothing;
  return {
    bot: bot.id,
    language: bot.language,
    ruleset,
    length,
    seed,
    runs: runs.length,
    score: sumUpScores(runs),
    endings: Object.fromEntries(scenario.endings.map(({ id }) => [id, runs.filter((run) => run.ending === id).length])),
    counters: mapValues(scenario.counters, (_, id) => always((run) => run.counters[id])),
    highs: mapValues(scenario.counters, (_, id) => always((run) => run.highs[id])),
    measures: mapValues(scenario.measures, (_, id) => always((run) => run.measures[id])),
    duties: Object.fromEntries(
      Object.values(scenario.duties).flatMap(({ id, rulesets }) =>
        rulesets.includes(ruleset) ? [[id, sumUpDuty(runs, id)] as const] : [],
      ),
    ),
    milestones: mapValues(scenario.milestones, (_, id) => spread((run) => run.milestones[id])),
  };
}

const nothing: Spread = { count: 0, mean: 0, min: 0, lower: 0, median: 0, upper: 0, p90: 0, max: 0 };

function sumUpScores(runs: readonly RunFigures[]): ScoreSpread {
  const sorted = sortNumbers(runs.map((run) => run.score));
  const exact = new Map<number, number>();
  for (const score of sorted) exact.set(score, (exact.get(score) ?? 0) + 1);
  return {
    ...(spreadOf(sorted) ?? nothing),
    deciles: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenth) => quantileOf(sorted, tenth / 10)),
    exact: [...exact],
    passed: runs.filter((run) => run.passed).length,
    withheld: runs.filter((run) => run.withheld).length,
  };
}

function sumUpDuty(runs: readonly RunFigures[], id: string): DutySpread {
  const known = runs.flatMap((run) => run.duties[id] ?? []);
  const count = (status: 'open' | 'met' | 'missed') => known.filter((duty) => duty.status === status).length;
  return { met: count('met'), missed: count('missed'), open: count('open'), days: spreadOf(known.flatMap((duty) => duty.days ?? [])) };
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, map: (value: From, key: string) => To): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
