import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { CliIo } from './io.ts';

/** The YAML files of a folder by name, as `loadScenario` wants them. */
export function readScenarioFolder(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name));
  return new Map(names.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The ids of all scenarios in a folder of scenarios. */
export function listScenarioIds(scenarios: string): readonly string[] {
  if (!existsSync(scenarios)) return [];
  return readdirSync(scenarios)
    .filter((name) => existsSync(join(scenarios, name, 'scenario.yaml')))
    .toSorted();
}

/** The folder that an id of a scenario or a path means, or null. */
export function findScenarioFolder(io: CliIo, name: string): string | null {
  if (listScenarioIds(io.scenarios).includes(name)) return join(io.scenarios, name);
  const folder = resolve(io.cwd, name);
  return existsSync(folder) && statSync(folder).isDirectory() ? folder : null;
}

/** A folder as short as it can be written from where the author stands. */
export function shortenFolder(io: CliIo, folder: string): string {
  const path = relative(io.cwd, folder);
  return path === '' ? '.' : path;
}
