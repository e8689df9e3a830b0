import type { Translate } from '#i18n/translate.ts';
import type { Distribution } from '#workshop/protocol/distribution.ts';

/** The headline of a reveal: arithmetic, never a judgement. Pure. */
export function wordHeadline({ count, options }: Distribution, t: Translate): string {
  if (count === 0) return t('projector:reveal.nobody');
  const most = Math.max(...options.map((one) => one.count));
  const people = t('projector:people-count', { count: most });
  const leading = options.filter((one) => one.count === most).length;
  if (most === count) return t('projector:reveal.all', { people });
  if (leading > 1) return t('projector:reveal.level', { count: leading, people });
  return t(most * 2 > count ? 'projector:reveal.most' : 'projector:reveal.at-most', { people });
}
