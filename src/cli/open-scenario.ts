import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ScenarioPack } from '#scenario/compiled.ts';
import type { Finding } from '#scenario/finding.ts';
import { type Loaded, loadScenario } from '#scenario/load.ts';
import { loadPack } from '#scenario/load-pack.ts';
import type { CommandCall } from './command.ts';
import type { ExitCode } from './io.ts';
import { findPackFile, findScenarioFolder, listScenarioIds, readPackFile, readScenarioFolder, shortenFolder } from './scenario-folder.ts';
import { printFinding } from './word-finding.ts';

/** A scenario's folder that exists and its name as the author would write it. */
export type NamedFolder =
  | { readonly ok: true; readonly folder: string; readonly shown: string }
  | { readonly ok: false; readonly exit: ExitCode };

/** The folder that an id or a path means, for commands that write to it or watch it; where there is none, says so on stderr and gives the exit code. */
export function nameFolder({ io, t }: Pick<CommandCall, 'io' | 't'>, name: string): NamedFolder {
  const folder = findScenarioFolder(io, name);
  if (folder === null && findPackFile(io, name) !== null) {
    io.err(t('cli:usage.folder-only', { name }));
    return { ok: false, exit: 2 };
  }
  if (folder === null) {
    io.err(t('cli:usage.no-folder', { name, known: listScenarioIds(io.scenarios).join(', ') }));
    return { ok: false, exit: 2 };
  }
  const shown = shortenFolder(io, folder);
  if (existsSync(join(folder, 'scenario.yaml'))) return { ok: true, folder, shown };
  io.err(t('cli:usage.no-scenario', { name: shown }));
  return { ok: false, exit: 2 };
}

/** A scenario that exists, sound or not, and its name as the author would write it. */
export type NamedScenario =
  | {
      readonly ok: true;
      readonly folder: string | null;
      readonly shown: string;
      readonly loaded: Loaded;
      /** Empty where a zip could not be opened. */
      readonly files: ReadonlyMap<string, string>;
    }
  | { readonly ok: false; readonly exit: ExitCode };

/** Loads what an id, a folder or a zip means; where there is nothing, says so on stderr and gives the exit code. */
export function loadNamed(call: Pick<CommandCall, 'io' | 't'>, name: string): NamedScenario {
  const zip = findPackFile(call.io, name);
  if (zip !== null) {
    const loaded = loadPack(readPackFile(zip));
    return { ok: true, folder: null, shown: shortenFolder(call.io, zip), loaded, files: loaded.ok ? loaded.files : new Map() };
  }
  const named = nameFolder(call, name);
  if (!named.ok) return named;
  const files = readScenarioFolder(named.folder);
  return { ...named, files, loaded: loadScenario(files) };
}

/** A sound scenario as a command needs it. */
export type OpenedScenario =
  | {
      readonly ok: true;
      /** null for one that came in a zip. */
      readonly folder: string | null;
      readonly shown: string;
      readonly pack: ScenarioPack;
      /** scenario.yaml as it was read, to find the line of what a proof or a picture has to say. */
      readonly scenarioText: string;
      /** All its files as they were read. */
      readonly files: ReadonlyMap<string, string>;
      readonly warnings: readonly Finding[];
    }
  | { readonly ok: false; readonly exit: ExitCode };

/** Loads a scenario by id, folder or zip; an unsound one is told with its findings on stderr and gives the exit code 1. */
export function openScenario(call: Pick<CommandCall, 'io' | 't'>, name: string): OpenedScenario {
  const { io, t } = call;
  const named = loadNamed(call, name);
  if (!named.ok) return named;
  const { folder, shown, loaded, files } = named;
  if (loaded.ok) {
    const scenarioText = files.get('scenario.yaml') ?? '';
    return { ok: true, folder, shown, pack: loaded.pack, scenarioText, files, warnings: loaded.findings };
  }
  const errors = loaded.findings.filter((finding) => finding.severity === 'error');
  for (const finding of errors) io.err(printFinding(finding, shown, t));
  io.err(t('cli:check.unsound', { name: shown, errors: errors.length, warnings: loaded.findings.length - errors.length }));
  return { ok: false, exit: 1 };
}
