import type { SessionView } from '#session/view.ts';
import { useModel } from '../model-context.ts';
import type { OpenScenario } from '../app-model.ts';
import { useTwin } from './twins.ts';

interface MeasureChangesProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
}

/** Which measures the last command moved, as figures with a sign. */
export function MeasureChanges({ view, open }: MeasureChangesProps) {
  const { t, formats } = useModel();
  const twin = useTwin(view);
  const moved = view.measures.filter((one) => one.value !== one.previous);
  if (moved.length === 0) return <p class="moved">{t('play:nothing-moved')}</p>;
  return (
    <ul class="moved" aria-label={t('play:what-moved')}>
      {moved.map(({ id, value, previous }) => (
        <li key={id} {...twin(`measure ${id}`)}>
          {open.texts.name('measures', id)} <b class="figure">{formats.value.number(value)}</b>{' '}
          <span class={value > previous ? 'up' : 'down'}>{formats.value.signed(value - previous)}</span>
        </li>
      ))}
    </ul>
  );
}
