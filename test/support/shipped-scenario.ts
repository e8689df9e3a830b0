import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { loadScenario } from '#scenario/load.ts';

const folderOf = (id: string) => join(import.meta.dirname, '..', '..', 'scenarios', id);

/** Every scenario that the product ships, by its id; a folder without a scenario.yaml is none. */
export function listShippedScenarios(): readonly string[] {
  return readdirSync(folderOf(''))
    .filter((name) => existsSync(`${folderOf(name)}/scenario.yaml`))
    .toSorted();
}

/** The files of a scenario that the product ships, by name. */
export function readShippedFiles(id: string): ReadonlyMap<string, string> {
  const folder = folderOf(id);
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
}

/** A scenario that the product ships, loaded by the product's own loader. */
export function loadShippedScenario(id: string): ScenarioPack {
  const loaded = loadScenario(readShippedFiles(id));
  if (!loaded.ok) throw new Error(`Violated assumption: ${id} is sound. ${JSON.stringify(loaded.findings.slice(0, 5))}`);
  return loaded.pack;
}
