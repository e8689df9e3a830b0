import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createEngine } from '#engine/engine.ts';
import { replay } from '#engine/replay.ts';
import { loadScenario } from '#scenario/load.ts';
import { createDebrief } from '#scoring/create-debrief.ts';
import { followNumbers, playToEnd } from '#test/support/play.ts';
import { listFiles } from '../build/list-files.ts';
import { medianOf, type Figure } from './figure.ts';

const runs = 200;

/** Replays and debriefs of the shipped scenario, on one core of this computer. */
export function measureEngine(): readonly Figure[] {
  const folder = 'scenarios/hario-2019';
  const loaded = loadScenario(
    new Map(listFiles(folder, ['.yaml']).map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')])),
  );
  if (!loaded.ok) throw new Error(`${folder} is not sound: run npm run scenario -- check hario-2019.`);
  const engine = createEngine(loaded.pack.logic);
  const records = Array.from(
    { length: runs },
    (_, at) => playToEnd(engine, followNumbers([at, at * 3 + 1, at * 7 + 2, at >> 2]), { seed: `bench-${at}` }).record,
  );
  const replayAll = (): number => {
    const begun = performance.now();
    for (const record of records) replay(engine, record);
    return performance.now() - begun;
  };
  const decisions = records.flatMap((record) => record.commands).filter((command) => command.type === 'decision.take').length;
  // The first rounds warm the compiler up; the quickest is the one that other programs disturbed least.
  const quickest = Math.min(...Array.from({ length: 24 }, replayAll));
  const debriefs = records.slice(0, 40).map((record) => {
    const begun = performance.now();
    createDebrief(engine, record);
    return performance.now() - begun;
  });
  return [
    { id: 'engine-decisions-per-second', value: decisions / (quickest / 1000), unit: 'decisions/s', limit: { atLeast: 20_000 } },
    { id: 'debrief-with-all-counterfactuals', value: medianOf(debriefs), unit: 'ms', limit: { atMost: 100 } },
  ];
}
