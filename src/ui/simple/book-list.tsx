import type { SessionView } from '#session/view.ts';
import type { OpenScenario } from '../app-model.ts';
import { useModel } from '../model-context.ts';

interface BookListProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
}

/** The decision book: what was sealed, and when it had been carried out. */
export function BookList({ view, open }: BookListProps) {
  const { t, formats } = useModel();
  if (view.book.length === 0) return <p class="muted">{t('play:book-none')}</p>;
  return (
    <ol class="dated">
      {view.book.map(({ decision, option, doneAt }) => (
        <li key={decision}>
          <b>{formats.value.dayTime(doneAt)}</b> <span>{open.texts.option(decision, option, 'done')}</span>
        </li>
      ))}
    </ol>
  );
}
