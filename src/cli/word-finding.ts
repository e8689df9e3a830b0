import type { Finding } from '#scenario/finding.ts';
import type { Translate } from '#i18n/translate.ts';

/** A finding in the author's language: what is wrong, and what to do about it. */
export interface WordedFinding {
  readonly message: string;
  readonly fix: string;
}

/** Words a finding from `locales/<lng>/findings.json`. Pure. */
export function wordFinding(finding: Finding, t: Translate): WordedFinding {
  const name = finding.code.slice('scenario/'.length);
  const { kind, suggestion } = finding.params;
  const params = kind === undefined ? finding.params : { ...finding.params, kind: t.dynamic(`findings:kinds.${kind}`) };
  const hasSuggestion = suggestion !== undefined && suggestion !== '' && t.has(`findings:codes.${name}.fix-near`);
  return {
    message: t.dynamic(`findings:codes.${name}.message`, params),
    fix: t.dynamic(`findings:codes.${name}.${hasSuggestion ? 'fix-near' : 'fix'}`, params),
  };
}

/** A finding as one paragraph of a terminal or a build log. Pure. */
export function printFinding(finding: Finding, folder: string, t: Translate): string {
  const { file, line, column, severity, code } = finding;
  const place = { file: `${folder}/${file}`, line, column, severity: t(`cli:severity.${severity}`), code };
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
