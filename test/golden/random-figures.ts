import type { LengthId } from '#scenario/compiled.ts';
import { readCounter } from '#engine/counter.ts';
import type { Engine } from '#engine/engine.ts';
import { replay } from '#engine/replay.ts';
import { scoreState } from '#scoring/score.ts';
import { playToEnd } from '#test/support/play.ts';
import { playAtRandom } from '#test/support/styles.ts';
import { listStory } from './tell-story.ts';

const runs = 200;

/**
 * What chance comes to: how often each thing happens in many runs at random, and what they add up to. What only two or
 * three choices together bring about, no single swap shows. Pure.
 */
export function createRandomFigures(engine: Engine, ruleset: string, length: LengthId) {
  const { scenario } = engine;
  const happened = new Map<string, number>();
  const sums = new Map<string, number>();
  const add = (counts: Map<string, number>, name: string, value: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + value);
  };
  for (let run = 0; run < runs; run += 1) {
    const seed = `golden-${run}`;
    const { record, state } = playToEnd(engine, playAtRandom(seed), { seed, ruleset, length });
    const { passed, exact } = scoreState(scenario, state).score;
    for (const one of listStory(replay(engine, record).events)) add(happened, one, 1);
    for (const [id, { status }] of Object.entries(state.duties)) add(happened, `${id} ${status}`, 1);
    for (const id of Object.keys(state.milestones)) add(happened, id, 1);
    add(happened, state.ending ?? '', 1);
    if (passed) add(happened, 'passed', 1);
    add(sums, 'score, hundredths', Math.round(exact * 100));
    for (const [id, value] of Object.entries(state.measures)) add(sums, id, value);
    for (const id of Object.keys(scenario.counters)) add(sums, id, readCounter(scenario, state, id));
    for (const [id, at] of Object.entries(state.milestones)) add(sums, `${id}, minutes`, at - scenario.clock.start);
  }
  return { runs, happened: sortByName(happened), sums: sortByName(sums) };
}

function sortByName(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
