import type { SessionView } from '#session/view.ts';
import type { OpenScenario } from '../app-model.ts';
import { useModel } from '../model-context.ts';

interface CounterTableProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
}

/** The counters that are shown during play, each saying whether it is a model or has a source. */
export function CounterTable({ view, open }: CounterTableProps) {
  const { t, formats } = useModel();
  if (view.counters.length === 0) return null;
  return (
    <table>
      <caption class="hidden-text">{t('play:counters')}</caption>
      <tbody>
        {view.counters.map(({ id, unit, value, high, basis }) => (
          <tr key={id}>
            <th scope="row">{open.texts.name('counters', id)}</th>
            <td class="figure">{formats.value.amountRange(value, high, unit)}</td>
            <td>{t(`common:basis.${basis}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
