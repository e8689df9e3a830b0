import type { Translate } from '#i18n/translate.ts';
import type { ProofFinding } from '#proof/finding-codes.ts';

/** What a proof found, worded from `locales/<lng>/proof.json`. Pure. */
export function wordProofFinding(finding: ProofFinding, t: Translate): { readonly message: string; readonly fix: string } {
  const name = finding.code.slice('proof/'.length);
  const { bot } = finding.params;
  const params = bot === undefined ? finding.params : { ...finding.params, bot: t.dynamic(`proof:bots.${bot}`) };
  return { message: t.dynamic(`proof:codes.${name}.message`, params), fix: t.dynamic(`proof:codes.${name}.fix`, params) };
}
