import type { SessionView } from '#session/view.ts';
import type { OpenScenario } from '../app-model.ts';
import { BigFigure } from '../debrief/big-figure.tsx';
import { useModel } from '../model-context.ts';

interface ActCountersProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
}

/** The counters at the end of the act as large figures, each saying what it rests on. */
export function ActCounters({ view, open }: ActCountersProps) {
  const { t, formats } = useModel();
  if (view.counters.length === 0) return null;
  return (
    <ul class="act-counters" aria-label={t('play:act-end.counters')}>
      {view.counters.slice(0, 3).map(({ id, unit, value, high, basis }) => (
        <li key={id}>
          <small>{open.texts.name('counters', id)}</small>
          <BigFigure text={formats.value.amountRange(value, high, unit)} />
          <span>{t(`common:basis.${basis}`)}</span>
        </li>
      ))}
    </ul>
  );
}
