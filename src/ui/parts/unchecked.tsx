import { useModel } from '../model-context.ts';

/** Says of a scenario that the player has brought that nobody here has checked it; nothing of the product's own. */
export function Unchecked({ scenario }: { readonly scenario: string }) {
  const { t, packs } = useModel();
  return packs.value.some((one) => one.key === scenario) ? <b class="unchecked">{t('packs:unchecked')}</b> : null;
}
