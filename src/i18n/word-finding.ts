import type { Finding } from '#scenario/finding.ts';
import type { Translate } from './translate.ts';

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
