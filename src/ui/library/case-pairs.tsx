import type { ComponentChildren } from 'preact';
import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import { useModel } from '../model-context.ts';

/** What a case says of itself in pairs: the minutes and decisions of its lengths, and whatever else its place tells. */
export function CasePairs({ entry, children }: { readonly entry: CatalogueEntry; readonly children: ComponentChildren }) {
  const { t } = useModel();
  return (
    <dl class="pairs">
      <div>
        <dt>{t('library:time')}</dt>
        <dd>
          {entry.lengths
            .map(({ minutesAlone, minutesAloud }) =>
              minutesAloud === null
                ? t('library:times', { minutes: minutesAlone })
                : t('library:times-aloud', { minutes: minutesAlone, aloud: minutesAloud }),
            )
            .join(' / ')}
        </dd>
      </div>
      <div>
        <dt>{t('library:decisions')}</dt>
        <dd>{entry.lengths.map(({ decisions }) => t('library:decision-count', { count: decisions })).join(' / ')}</dd>
      </div>
      {children}
    </dl>
  );
}
