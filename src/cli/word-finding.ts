import type { Finding } from '#scenario/finding.ts';
import type { Translate } from '#i18n/translate.ts';
import { wordFinding } from '#i18n/word-finding.ts';

/** A finding as one paragraph of a terminal or a build log; one without a file is about the scenario as a whole. Pure. */
export function printFinding(finding: Finding, scenario: string, t: Translate): string {
  const { file, line, column, severity, code } = finding;
  const place = { file: file === '' ? scenario : `${scenario}/${file}`, line, column, severity: t(`cli:severity.${severity}`), code };
  return t('cli:finding', { ...place, ...wordFinding(finding, t) });
}

/** What stops a build: an unsound scenario with each of its errors. Pure. */
export function printUnsound(id: string, findings: readonly Finding[], t: Translate): string {
  const errors = findings.filter((finding) => finding.severity === 'error');
  return [t('cli:build.unsound', { id }), ...errors.map((finding) => printFinding(finding, `scenarios/${id}`, t))].join('\n');
}

/** One line of a build log for a sound scenario that could be better. Pure. */
export function printWarnings(id: string, findings: readonly Finding[], t: Translate): string {
  return t('cli:build.warnings', { id, count: findings.length });
}
