import type { Laws, Yardsticks } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';
import { LawTable } from './law-table.tsx';
import { RatingShape } from './rating-shape.tsx';
import { YardstickTable } from './yardstick-table.tsx';

/** The run beside the typical company and best play, on paper: sources as numbers. */
export function PrintYardsticks({ yardsticks }: { readonly yardsticks: Yardsticks }) {
  return (
    <section class="pr-whole">
      <h2>{yardsticks.heading}</h2>
      <YardstickTable yardsticks={yardsticks} on="paper" />
      {yardsticks.same === null ? null : <p class="pr-note">{yardsticks.same}</p>}
      <p class="pr-note">{yardsticks.notes.join(' ')}</p>
      {yardsticks.medians.map((median) => (
        <p key={median.text} class="pr-note">
          {median.text} {median.sources.map((source) => source.id).join(' ')}
        </p>
      ))}
    </section>
  );
}

/** What another law would change, on paper. */
export function PrintLaws({ laws }: { readonly laws: Laws }) {
  const { t } = useSpoken();
  return (
    <section class="pr-whole">
      <h2>{laws.heading}</h2>
      <LawTable
        laws={laws}
        drawRating={(rating) => (
          <span class="pr-rating">
            <RatingShape rating={rating.id} />
            {rating.word}
          </span>
        )}
        drawDecision={({ number, question }) => `${t('play:number', { number })} ${question}`}
      />
      <p class="pr-note">{laws.note}</p>
    </section>
  );
}
