import { parseLocalMinute } from '#shared/local-time.ts';
import type { LengthId } from './compiled.ts';
import { minutesOfWait } from './compile-wait.ts';
import { isToldIn, listLengths } from './lengths-of.ts';
import type { ScenarioFile } from './schema.ts';
import type { BeatFile } from './walk.ts';

/** The beats of one act as a graph. `order` is a playing order; null where beats lead in a circle. */
export interface BeatGraph {
  readonly reachable: ReadonlySet<string>;
  readonly order: readonly string[] | null;
  /** A beat that can come back to itself, where there is one. */
  readonly cycle: readonly string[];
}

/** Follows every `goto` within an act from its first beat. Pure; rules that leave the act are not followed. */
export function buildBeatGraph(act: ScenarioFile['acts'][number]): BeatGraph {
  const finished: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  let cycle: readonly string[] = [];

  const visit = (id: string, trail: readonly string[]): void => {
    const seen = state.get(id);
    if (seen === 'open' && cycle.length === 0) cycle = trail.slice(trail.indexOf(id));
    if (seen !== undefined) return;
    state.set(id, 'open');
    for (const next of listNext(act.beats, id)) visit(next, [...trail, id]);
    state.set(id, 'done');
    finished.push(id);
  };
  if (Object.hasOwn(act.beats, act.first)) visit(act.first, []);
  return { reachable: new Set(finished), order: cycle.length > 0 ? null : finished.toReversed(), cycle };
}

function listNext(beats: Readonly<Record<string, BeatFile>>, id: string): readonly string[] {
  return (beats[id]?.goto ?? []).map((rule) => rule.to).filter((to) => Object.hasOwn(beats, to));
}

/**
 * The earliest minute at which each beat can begin in any length, whatever the players do: a lower bound from dates, waits
 * and the shortest options. Null where an act goes in a circle. Pure.
 */
export function findEarliestMinutes(scenario: ScenarioFile): ReadonlyMap<string, number> | null {
  const earliest = new Map<string, number>();
  for (const length of listLengths(scenario)) {
    const ofLength = findEarliestOfLength(scenario, length);
    if (ofLength === null) return null;
    for (const [id, minute] of ofLength) earliest.set(id, Math.min(minute, earliest.get(id) ?? minute));
  }
  return earliest;
}

function findEarliestOfLength(scenario: ScenarioFile, length: LengthId): ReadonlyMap<string, number> | null {
  const earliest = new Map<string, number>();
  let clock = parseLocalMinute(scenario.clock.start) ?? 0;
  for (const act of scenario.acts) {
    const { order } = buildBeatGraph(act);
    if (order === null) return null;
    clock = Math.max(clock, parseLocalMinute(act.opensAt) ?? clock);
    const arrivals = new Map([[act.first, clock]]);
    let end = Number.POSITIVE_INFINITY;
    for (const id of order) {
      const beat = act.beats[id];
      const arrives = arrivals.get(id) ?? clock;
      // What the length leaves out is passed at once.
      const isTold = beat !== undefined && isToldIn(beat, length);
      const begins = isTold ? Math.max(arrives + minutesOfWait(beat.wait), parseLocalMinute(beat.at ?? '') ?? 0) : arrives;
      if (isTold) earliest.set(id, begins);
      const leaves = isTold ? begins + findLeastMinutes(scenario, beat.decision) : begins;
      for (const next of listNext(act.beats, id)) arrivals.set(next, Math.min(arrivals.get(next) ?? leaves, leaves));
      const canEndHere = !(beat?.goto ?? []).some((rule) => rule.when === undefined);
      if (canEndHere) end = Math.min(end, leaves);
    }
    clock = Number.isFinite(end) ? end : clock;
  }
  return earliest;
}

function findLeastMinutes(scenario: ScenarioFile, decision: string | undefined): number {
  const options = decision === undefined ? undefined : scenario.decisions[decision]?.options;
  const minutes = Object.values(options ?? {}).map((option) => option.minutes);
  return minutes.length === 0 ? 0 : Math.min(...minutes);
}
