import type { Laws } from '#report/report.ts';
import { useModel } from '../model-context.ts';
import { RatingMark } from '../parts/rating.tsx';
import { LawTable } from './law-table.tsx';

/** The decisions that another law would rate otherwise; each leads to its own page. */
export function LawSheet({ laws }: { readonly laws: Laws }) {
  const { t, wishes } = useModel();
  return (
    <section class="db-sheet paper db-laws" aria-labelledby="db-laws">
      <h2 id="db-laws">{laws.heading}</h2>
      <LawTable
        laws={laws}
        drawRating={(rating) => <RatingMark rating={rating.id} />}
        drawDecision={({ decision, number, question }) => (
          <>
            <button type="button" class="db-number" onClick={() => wishes.goToDebrief('decision', decision)}>
              <span class="hidden-text">{t('debrief:timeline.mistake-open', { number })}</span>
              <span aria-hidden="true">{t('play:number', { number })}</span>
            </button>{' '}
            {question}
          </>
        )}
      />
      <p class="muted">{laws.note}</p>
    </section>
  );
}
