import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { loadScenario } from '#scenario/load.ts';

/** The folder of the smallest sound scenario: two acts, three decisions, both languages. */
export const smallScenarioFolder = join(import.meta.dirname, 'small-scenario');

/** Its files by name; the caller may change its copy. */
export function readSmallScenario(): Map<string, string> {
  return new Map(readdirSync(smallScenarioFolder).map((name) => [name, readFileSync(`${smallScenarioFolder}/${name}`, 'utf8')]));
}

/** The same, loaded. */
export function loadSmallScenario(): ScenarioPack {
  const loaded = loadScenario(readSmallScenario());
  if (!loaded.ok) throw new Error(`Violated assumption: the small scenario is sound. ${JSON.stringify(loaded.findings)}`);
  return loaded.pack;
}
