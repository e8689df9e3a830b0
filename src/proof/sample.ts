import { hashChance } from '#engine/chance.ts';
import type { Engine } from '#engine/engine.ts';
import type { SessionSettings } from '#engine/record.ts';
import { scoreState } from '#scoring/score.ts';
import { noteEvent } from './note-event.ts';
import { findOpenDecision, goOn, takeOption } from './step.ts';

/** What runs at random came to. */
export interface Sample {
  readonly seen: ReadonlySet<string>;
  readonly score: { readonly min: number; readonly mean: number; readonly max: number };
}

/** Plays so many runs at random, each on a seed of its own. Pure: the same question gives the same runs. */
export function sampleRuns(engine: Engine, settings: SessionSettings, runs: number): Sample {
  const seen = new Set<string>();
  const scores = Array.from({ length: runs }, (_, at) => playAtRandom(engine, settings, `sample-${at}`, seen));
  const sum = scores.reduce((one, other) => one + other, 0);
  return { seen, score: { min: Math.min(...scores), mean: sum / Math.max(1, runs), max: Math.max(...scores) } };
}

function playAtRandom(engine: Engine, settings: SessionSettings, seed: string, seen: Set<string>): number {
  let { state, events } = engine.start({ seed, settings });
  for (;;) {
    const stretch = goOn(engine, state, events);
    for (const event of stretch.events) noteEvent(event, seen);
    for (const way of stretch.ways) seen.add(`goto:${way}`);
    const asked = findOpenDecision(engine.cutTo(settings.length).scenario, stretch.state);
    const option = asked?.open[hashChance(seed, 'sample', asked.decision.id) % asked.open.length];
    if (asked === null || option === undefined) return scoreState(engine.scenario, stretch.state).score.exact;
    seen.add(`option:${asked.decision.id}/${option.id}`);
    ({ state, events } = takeOption(engine, stretch.state, asked.decision.id, option.id));
  }
}
