import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { isPackFile, packLimits } from '#scenario/pack-limits.ts';
import type { CliIo } from './io.ts';

/** The YAML files of a folder by name, as `loadScenario` wants them. */
export function readScenarioFolder(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name));
  return new Map(names.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The files of a folder that travel in its pack, and the names of those that stay behind. */
export function readPackFolder(folder: string): { readonly files: ReadonlyMap<string, string>; readonly left: readonly string[] } {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  const own = names.filter(isPackFile);
  return {
    files: new Map(own.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
    left: names.filter((name) => !isPackFile(name)),
  };
}

/** The zip that a path means, or null. */
export function findPackFile(io: CliIo, name: string): string | null {
  const path = resolve(io.cwd, name);
  return /\.zip$/iu.test(path) && existsSync(path) && statSync(path).isFile() ? path : null;
}

/** The bytes of a zip, one more than is allowed at most: enough to be told that it is too large. */
export function readPackFile(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(packLimits.zipBytes + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
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

/** A folder or file as short as it can be written from where the author stands. */
export function shortenFolder(io: CliIo, folder: string): string {
  const path = relative(io.cwd, folder);
  return path === '' ? '.' : path;
}
