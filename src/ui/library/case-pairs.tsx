import type { ComponentChildren } from 'preact';
import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import { useModel } from '../model-context.ts';

/**
 * What a case says of itself in pairs: the minutes and decisions of its lengths, and whatever else its place tells. A case of
 * several lengths gives each its own row, so that nobody has to match the second time with the second count.
 */
export function CasePairs({ entry, children }: { readonly entry: CatalogueEntry; readonly children: ComponentChildren }) {
  const { t } = useModel();
  const wordTime = ({ minutesAlone, minutesAloud }: CatalogueEntry['lengths'][number]) =>
    minutesAloud === null
      ? t('library:times', { minutes: minutesAlone })
      : t('library:times-aloud', { minutes: minutesAlone, aloud: minutesAloud });
  const [only, ...more] = entry.lengths;
  return (
    <dl class="pairs">
      {only === undefined ? null : more.length > 0 ? (
        entry.lengths.map((length) => (
          <div key={length.id}>
            <dt>{t(`common:lengths.${length.id}`)}</dt>
            <dd class="case-length">
              <span>{t('library:decisions-of-length', { count: length.decisions })}</span> <span>{wordTime(length)}</span>
            </dd>
          </div>
        ))
      ) : (
        <>
          <div>
            <dt>{t('library:time')}</dt>
            <dd>{wordTime(only)}</dd>
          </div>
          <div>
            <dt>{t('library:decisions')}</dt>
            <dd>{t('library:decision-count', { count: only.decisions })}</dd>
          </div>
        </>
      )}
      {children}
    </dl>
  );
}
