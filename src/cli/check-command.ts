import { wordFinding } from '#i18n/word-finding.ts';
import { type Command, type CommandCall, exactly } from './command.ts';
import type { ExitCode } from './io.ts';
import { loadNamed } from './open-scenario.ts';
import { printFinding } from './word-finding.ts';

/** `check`: everything that is wrong with a scenario, with line, mistake and fix. */
export const checkCommand: Command = { takes: exactly(1), options: {}, run: runCheck };

function runCheck({ io, t, args: [name = ''], json }: CommandCall): ExitCode {
  const named = loadNamed({ io, t }, name);
  if (!named.ok) return named.exit;
  const { shown } = named;
  const { ok, findings } = named.loaded;
  if (json) {
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
