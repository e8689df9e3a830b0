import type { TrainingRecord } from '#report/training-record.ts';
import { useSpoken } from '../spoken.ts';

/** What a paper of many records rests on, each with its address as text. */
export function SourceList({ sources }: Pick<TrainingRecord, 'sources'>) {
  const { t } = useSpoken();
  return (
    <ul class="tr-sources">
      {sources.map((one) => (
        <li key={one.id}>
          <b>{one.id}</b>{' '}
          {t('training:source-line', {
            title: one.title,
            section: one.section ?? '',
            publisher: one.publisher,
            tier: one.tier,
            seen: one.seen,
          })}{' '}
          <span class="tr-address">{one.url}</span>
        </li>
      ))}
    </ul>
  );
}
