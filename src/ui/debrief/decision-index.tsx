import type { DecisionSheet } from '#report/report.ts';
import { useModel } from '../model-context.ts';
import { RatingShape } from './rating-shape.tsx';

interface DecisionIndexProps {
  readonly decisions: readonly DecisionSheet[];
  readonly current: string;
}

const ratings = ['best', 'sound', 'weak', 'harmful'] as const;

/** All decisions by number and shape; on a narrow screen the one before and the one after. */
export function DecisionIndex({ decisions, current }: DecisionIndexProps) {
  const { t, wishes } = useModel();
  const at = decisions.findIndex((one) => one.id === current);
  const [previous, next] = [decisions[at - 1], decisions[at + 1]];
  return (
    <nav class="db-index" aria-label={t('debrief:decision.index')}>
      <ul class="db-legend" aria-label={t('debrief:decision.legend')}>
        {ratings.map((rating) => (
          <li key={rating}>
            <RatingShape rating={rating} />
            {t(`common:ratings.${rating}`)}
          </li>
        ))}
      </ul>
      <ol>
        {decisions.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              aria-current={one.id === current ? 'true' : undefined}
              aria-label={t('debrief:decision.index-item', { number: one.number, word: wordOf(one, t) })}
              onClick={() => wishes.goToDebrief('decision', one.id)}
            >
              <span>{one.number}</span>
              <RatingShape rating={one.rating?.id ?? null} />
            </button>
          </li>
        ))}
      </ol>
      <p class="db-steps">
        <button
          type="button"
          class="db-cloth-button"
          disabled={previous === undefined}
          onClick={() => previous && wishes.goToDebrief('decision', previous.id)}
        >
          {t('debrief:decision.previous')}
        </button>
        <span>{t('debrief:decision.of', { number: at + 1, count: decisions.length })}</span>
        <button
          type="button"
          class="db-cloth-button"
          disabled={next === undefined}
          onClick={() => next && wishes.goToDebrief('decision', next.id)}
        >
          {t('debrief:decision.next')}
        </button>
      </p>
    </nav>
  );
}

function wordOf(one: DecisionSheet, t: ReturnType<typeof useModel>['t']): string {
  if (one.rating !== null) return one.rating.word;
  return one.status === 'skipped' ? t('debrief:decision.skipped') : t('debrief:decision.forfeited');
}
