import { nameBot } from './bots.ts';
import type { Simulation } from './simulation.ts';

/** Means and shares of one bot's runs, as they are kept to be compared with later. */
export interface ExpectedFigures {
  readonly score: number;
  /** Percent of the runs. */
  readonly passed: number;
  readonly endings: Readonly<Record<string, number>>;
  /** Means. */
  readonly counters: Readonly<Record<string, number>>;
}

/** How far a figure may lie from what is expected before it is told. */
export interface DriftBands {
  /** Points of the mean score. */
  readonly score: number;
  /** Percentage points of the share of passes and of each ending. */
  readonly shares: number;
  /** Percent of a counter's mean, but never less than one unit. */
  readonly counters: number;
}

/** What a scenario's bots are expected to reach. Plain JSON; `figures` by ruleset, length and name of the bot. */
export interface Expectation {
  readonly format: 1;
  readonly scenario: string;
  readonly seed: string;
  readonly runs: number;
  readonly bands: DriftBands;
  readonly figures: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, ExpectedFigures>>>>>>;
}

/** Whose runs a drift was found in. */
export interface DriftPlace {
  readonly ruleset: string;
  readonly length: string;
  readonly bot: string;
}

/** A figure beyond its band, or runs that only one side knows. `id` names the ending or the counter. */
export type Drift = DriftPlace &
  (
    | { readonly kind: 'score' | 'passed'; readonly expected: number; readonly found: number; readonly band: number }
    | { readonly kind: 'ending' | 'counter'; readonly id: string; readonly expected: number; readonly found: number; readonly band: number }
    | { readonly kind: 'unexpected' }
    | { readonly kind: 'unplayed' }
  );

/** Wide enough for a changed draw of a few hundred runs, too narrow for a changed rating, effect or guard of weight. */
export const usualBands: DriftBands = { score: 2, shares: 6, counters: 10 };

/** What is expected from now on: what these simulations have found. Pure. */
export function createExpectation(
  scenario: string,
  { seed, runs }: Pick<Expectation, 'seed' | 'runs'>,
  simulations: readonly Simulation[],
  bands: DriftBands = usualBands,
): Expectation {
  const figures: Record<string, Record<string, Record<string, ExpectedFigures>>> = {};
  for (const one of simulations) {
    const byLength = (figures[one.ruleset] ??= {});
    const byBot = (byLength[one.length] ??= {});
    byBot[nameSimulated(one)] = readFigures(one);
  }
  return { format: 1, scenario, seed, runs, bands, figures };
}

/** Everything in which simulations differ from what was expected by more than the bands allow. Pure. */
export function findDrifts({ bands, figures }: Expectation, simulations: readonly Simulation[]): readonly Drift[] {
  const played = new Set<string>();
  const drifts = simulations.flatMap((one): readonly Drift[] => {
    const place = { ruleset: one.ruleset, length: one.length, bot: nameSimulated(one) };
    played.add(Object.values(place).join(' '));
    const expected = figures[place.ruleset]?.[place.length]?.[place.bot];
    return expected === undefined ? [{ ...place, kind: 'unexpected' }] : compareFigures(place, bands, expected, readFigures(one));
  });
  const missing = listPlaces(figures).filter((place) => !played.has(Object.values(place).join(' ')));
  return [...drifts, ...missing.map((place): Drift => ({ ...place, kind: 'unplayed' }))];
}

function compareFigures(place: DriftPlace, bands: DriftBands, expected: ExpectedFigures, found: ExpectedFigures): readonly Drift[] {
  const drifts: Drift[] = [];
  const compare = (kind: 'score' | 'passed', band: number): void => {
    if (isBeyond(expected[kind], found[kind], band)) drifts.push({ ...place, kind, expected: expected[kind], found: found[kind], band });
  };
  compare('score', bands.score);
  compare('passed', bands.shares);
  for (const id of listIds(expected.endings, found.endings)) {
    const pair = { expected: expected.endings[id] ?? 0, found: found.endings[id] ?? 0 };
    if (isBeyond(pair.expected, pair.found, bands.shares)) drifts.push({ ...place, kind: 'ending', id, ...pair, band: bands.shares });
  }
  for (const id of listIds(expected.counters, found.counters)) {
    const pair = { expected: expected.counters[id] ?? 0, found: found.counters[id] ?? 0 };
    const band = Math.max(1, roundFigure((Math.abs(pair.expected) * bands.counters) / 100));
    if (isBeyond(pair.expected, pair.found, band)) drifts.push({ ...place, kind: 'counter', id, ...pair, band });
  }
  return drifts;
}

function isBeyond(expected: number, found: number, band: number): boolean {
  return Math.abs(found - expected) > band;
}

function listIds(expected: Readonly<Record<string, number>>, found: Readonly<Record<string, number>>): readonly string[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(found)])];
}

function listPlaces(figures: Expectation['figures']): readonly DriftPlace[] {
  return Object.entries(figures).flatMap(([ruleset, byLength]) =>
    Object.entries(byLength).flatMap(([length, byBot]) => Object.keys(byBot).map((bot) => ({ ruleset, length, bot }))),
  );
}

function readFigures(one: Simulation): ExpectedFigures {
  const shareOf = (runs: number): number => roundFigure((100 * runs) / one.runs);
  return {
    score: roundFigure(one.score.mean),
    passed: shareOf(one.score.passed),
    endings: Object.fromEntries(Object.entries(one.endings).map(([id, runs]) => [id, shareOf(runs)])),
    counters: Object.fromEntries(Object.entries(one.counters).map(([id, spread]) => [id, roundFigure(spread.mean)])),
  };
}

/** Kept to a hundredth: more would only look exact. */
function roundFigure(value: number): number {
  return Math.round(value * 100) / 100;
}

function nameSimulated({ bot, language }: Simulation): string {
  return nameBot({ id: bot, language });
}
