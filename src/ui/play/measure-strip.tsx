import type { SessionView } from '#session/view.ts';
import { useModel } from '../model-context.ts';
import type { OpenScenario } from '../app-model.ts';
import { useTwin } from './twins.ts';

interface MeasureStripProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
}

/** The measures in words: a strip on a phone, plates on the cloth while the table is not drawn, else for screen readers. */
export function MeasureStrip({ view, open }: MeasureStripProps) {
  const { t, formats, overlay } = useModel();
  const twin = useTwin(view);
  return (
    <section class="measure-strip" aria-label={t('play:measures')}>
      <ul>
        {view.measures.map(({ id, value, previous, band }) => (
          <li key={id} {...twin(`measure ${id}`)}>
            <span class="measure-name">{open.texts.name('measures', id)}</span> <b class="figure">{formats.value.number(value)}</b>{' '}
            {value === previous ? null : <span class={value > previous ? 'up' : 'down'}>{formats.value.signed(value - previous)}</span>}{' '}
            <small>{open.texts.band(id, band)}</small>
          </li>
        ))}
      </ul>
      <button type="button" class="strip-more" onClick={() => (overlay.value = 'duties')} {...twin('status')}>
        {t('play:status')}
      </button>
    </section>
  );
}
