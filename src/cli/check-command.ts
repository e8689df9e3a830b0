import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario } from '#scenario/load.ts';
import type { Translate } from '#i18n/translate.ts';
import type { CliIo, CommandOptions, ExitCode } from './io.ts';
import { findScenarioFolder, listScenarioIds, readScenarioFolder, shortenFolder } from './scenario-folder.ts';
import { printFinding, wordFinding } from './word-finding.ts';

/** `check`: everything that is wrong with a scenario, with line, mistake and fix. */
export function runCheck(io: CliIo, t: Translate, name: string, options: CommandOptions): ExitCode {
  const folder = findScenarioFolder(io, name);
  if (folder === null) {
    io.err(t('cli:usage.no-folder', { name, known: listScenarioIds(io.scenarios).join(', ') }));
    return 2;
  }
  const shown = shortenFolder(io, folder);
  if (!existsSync(join(folder, 'scenario.yaml'))) {
    io.err(t('cli:usage.no-scenario', { name: shown }));
    return 2;
  }
  const { ok, findings } = loadScenario(readScenarioFolder(folder));
  if (options.json) {
    const worded = findings.map((finding) => ({ ...finding, ...wordFinding(finding, t) }));
    io.out(JSON.stringify({ scenario: shown, sound: ok, findings: worded }, null, 2));
  } else {
    for (const finding of findings) io.out(printFinding(finding, shown, t));
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const counts = { name: shown, errors, warnings: findings.length - errors };
  io.err(ok ? t('cli:check.sound', counts) : t('cli:check.unsound', counts));
  return ok ? 0 : 1;
}
