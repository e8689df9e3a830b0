import { useState } from 'preact/hooks';
import { textsOf } from '../../parts/texts-of.ts';
import type { SetupModel, UnfinishedExercise } from '../setup-model.ts';

/** Exercises to go back to, or to remove after being asked once more. */
export function UnfinishedSheet({ model }: { readonly model: SetupModel }) {
  const all = model.unfinished.value;
  if (all.length === 0) return null;
  return (
    <section class="paper setup-sheet setup-unfinished">
      <h2>{model.t('workshop:setup.unfinished')}</h2>
      <ul>
        {all.map((exercise) => (
          <Row key={exercise.id} model={model} exercise={exercise} />
        ))}
      </ul>
    </section>
  );
}

function Row({ model, exercise }: { readonly model: SetupModel; readonly exercise: UnfinishedExercise }) {
  const { t, language, formats, catalogue } = model;
  const [asks, setAsks] = useState(false);
  const entry = catalogue.find(({ id }) => id === exercise.scenario);
  const title = entry === undefined ? t('workshop:setup.unreadable') : textsOf(entry, language.value).title;
  return (
    <li>
      <span>
        <b>{title}</b> {t(`workshop:setup.preset.${exercise.preset}`)} {exercise.code ?? t('workshop:setup.mode-values.screen')}
        <small>{exercise.savedAt === '' ? '' : formats.value.instant(exercise.savedAt)}</small>
      </span>
      {asks ? (
        <span class="ask" role="group" aria-label={t('workshop:setup.remove-sure')}>
          {t('workshop:setup.remove-sure')}
          <button type="button" class="button button-line button-small" onClick={() => void model.remove(exercise.id)}>
            {t('workshop:setup.remove-yes')}
          </button>
          <button type="button" class="button button-line button-small" onClick={() => setAsks(false)}>
            {t('workshop:setup.remove-no')}
          </button>
        </span>
      ) : (
        <span class="ask">
          <button type="button" class="button button-line button-small" onClick={() => model.resume(exercise.id)}>
            {t('workshop:setup.resume')}
          </button>
          <button type="button" class="quiet" onClick={() => setAsks(true)}>
            {t('workshop:setup.remove')}
          </button>
        </span>
      )}
    </li>
  );
}
