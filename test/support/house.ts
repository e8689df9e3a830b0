import { readFileSync } from 'node:fs';
import type { CompiledScenario } from '#scenario/compiled.ts';
import type { House } from '#scenario/house.ts';
import { loadHouse } from '#scenario/load-house.ts';

/** The text of the sample house file. By a path from the root: tests of components run as the browser's own code. */
export function readSampleHouse(): string {
  return readFileSync('test/support/house.yaml', 'utf8');
}

/** The sample house file, loaded. */
export function loadSampleHouse(scenarios: readonly CompiledScenario[] = []): House {
  const loaded = loadHouse('house.yaml', readSampleHouse(), scenarios);
  if (!loaded.ok) throw new Error('Violated assumption: the sample house file is sound.');
  return loaded.house;
}
