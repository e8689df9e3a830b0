import type { SessionView } from '#session/view.ts';
import type { OpenScenario } from '../app-model.ts';
import { useModel } from '../model-context.ts';
import { useTwin } from '../play/twins.ts';

interface MeasureTableProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
}

/** The measures: name, bar, figure, change and word. The bar repeats the figure beside it. */
export function MeasureTable({ view, open }: MeasureTableProps) {
  const { formats, t } = useModel();
  const twin = useTwin(view);
  return (
    <table class="measure-table">
      <caption class="hidden-text">{t('play:measures')}</caption>
      <tbody>
        {view.measures.map(({ id, value, previous, band }) => (
          <tr key={id} {...twin(`measure ${id}`)}>
            <th scope="row">{open.texts.name('measures', id)}</th>
            <td class="bar-cell" aria-hidden="true">
              <svg class="level-bar" viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
                <rect width={value} height="10" fill="url(#level-hatch)" />
              </svg>
            </td>
            <td class="figure">{formats.value.number(value)}</td>
            <td class="change">{value === previous ? '' : formats.value.signed(value - previous)}</td>
            <td>{open.texts.band(id, band)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
