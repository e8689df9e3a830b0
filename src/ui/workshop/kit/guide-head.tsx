import type { Kit } from '#report/kit.ts';
import { useSpoken } from '../../spoken.ts';

/** Head of a sheet for the facilitator alone. */
export function GuideHead({ kit }: { readonly kit: Kit }) {
  const { t } = useSpoken();
  return (
    <header class="sh-head">
      <b>
        {t('kit:title.guide')} {kit.preset}
      </b>
      <span>{t('kit:guide.mark')}</span>
    </header>
  );
}
