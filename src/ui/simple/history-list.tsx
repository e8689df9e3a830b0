import type { SessionView } from '#session/view.ts';
import type { OpenScenario } from '../app-model.ts';
import { useModel } from '../model-context.ts';
import { Badge } from '../parts/badge.tsx';

interface HistoryListProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
}

/** The published course as far as it was public on the present day, each entry with its label. */
export function HistoryList({ view, open }: HistoryListProps) {
  const { t, formats } = useModel();
  const known = open.history.filter((one) => one.publicFrom <= view.tape.today);
  return (
    <>
      <p class="muted">{known.length === 0 ? t('play:history-none') : t('play:history-note')}</p>
      <ul class="dated">
        {known.map(({ id, date, label }) => (
          <li key={id}>
            {date === null ? null : <b>{formats.value.dayLong(date)}</b>} <Badge kind={label} />{' '}
            <span>{open.texts.get('history', id, 'body')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
