import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { CompiledScenario } from '#scenario/compiled.ts';
import { loadHouse } from '#scenario/load-house.ts';
import { selectHouse } from '#session/select-house.ts';
import { wordFinding } from '#i18n/word-finding.ts';
import { type Command, type CommandCall, exactly } from './command.ts';
import type { ExitCode } from './io.ts';
import { openScenario } from './open-scenario.ts';
import { listScenarioIds, shortenFolder } from './scenario-folder.ts';
import { printFinding } from './word-finding.ts';

/** `house`: everything that is wrong with a house file, and how many of its notes stand beside each scenario. */
export const houseCommand: Command = { takes: exactly(1), options: { for: { type: 'string' } }, run: runHouse };

function runHouse(call: CommandCall): ExitCode {
  const { io, t, args, json, options } = call;
  const path = resolve(io.cwd, args[0] ?? '');
  const shown = shortenFolder(io, path);
  const text = readText(path);
  if (text === null) {
    io.err(t('cli:usage.no-house', { name: shown }));
    return 2;
  }
  const scenarios = openScenarios(call, typeof options['for'] === 'string' ? options['for'].split(',') : listScenarioIds(io.scenarios));
  if (typeof scenarios === 'number') return scenarios;
  const loaded = loadHouse(basename(path), text, scenarios);
  const placed = loaded.ok
    ? scenarios.map((logic) => ({ scenario: logic.id, notes: selectHouse(loaded.house, logic, null).notes.length }))
    : [];
  if (json) {
    const findings = loaded.findings.map((finding) => ({ ...finding, ...wordFinding(finding, t) }));
    io.out(JSON.stringify({ file: shown, sound: loaded.ok, findings, placed }, null, 2));
  } else {
    for (const finding of loaded.findings) io.out(printFinding({ ...finding, file: '' }, shown, t));
    for (const one of placed) io.out(t('cli:house.placed', one));
  }
  const errors = loaded.findings.filter((finding) => finding.severity === 'error').length;
  const counts = { name: shown, errors, warnings: loaded.findings.length - errors };
  io.err(loaded.ok ? t('cli:check.sound', counts) : t('cli:house.unsound', counts));
  return loaded.ok ? 0 : 1;
}

/** The rules of the scenarios that the file is held against, or the exit code where one of them cannot be had. */
function openScenarios(call: CommandCall, names: readonly string[]): readonly CompiledScenario[] | ExitCode {
  const logics: CompiledScenario[] = [];
  for (const name of names) {
    const opened = openScenario(call, name.trim());
    if (!opened.ok) return opened.exit;
    logics.push(opened.pack.logic);
  }
  return logics;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
