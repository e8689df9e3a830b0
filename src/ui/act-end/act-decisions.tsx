import type { ActEndView } from '#session/view.ts';
import type { OpenScenario } from '../app-model.ts';
import { HouseNotes } from '../house/house-slip.tsx';
import { useModel } from '../model-context.ts';
import { Prose } from '../parts/prose.tsx';
import { RatingMark } from '../parts/rating.tsx';
import { Swatch } from '../parts/swatch.tsx';

interface ActDecisionsProps {
  readonly ended: ActEndView;
  readonly open: OpenScenario;
}

/** What was decided in this act; with its rating and why, where the settings want that now. */
export function ActDecisions({ ended, open }: ActDecisionsProps) {
  const { t, formats, houseView } = useModel();
  if (ended.decisions.length === 0) return <p class="muted">{t('play:act-end.no-decisions')}</p>;
  return (
    <ol class="act-decisions" aria-label={t('play:act-end.decisions')}>
      {ended.decisions.map(({ decision, option, slot, doneAt, rating }) => (
        <li key={decision}>
          <Swatch slot={slot} />
          <div>
            <p class="act-choice">
              {rating === null ? null : <RatingMark rating={rating} />}
              <b>{open.texts.option(decision, option, 'done')}</b>
              <small>{formats.value.dayTime(doneAt)}</small>
            </p>
            {rating === null ? null : <Prose text={open.texts.option(decision, option, 'because')} class="because" />}
            <HouseNotes notes={houseView.value?.decided[decision] ?? []} />
          </div>
        </li>
      ))}
    </ol>
  );
}
