import type { SessionView } from '#session/view.ts';
import type { OpenScenario } from '../app-model.ts';
import { useModel } from '../model-context.ts';
import { findNextDue } from '../play/next-due.tsx';

interface StatusRowProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
}

/** On narrow screens the side of the simple view is one line: the lowest measure, the next deadline, and the way to the rest. */
export function StatusRow({ view, open }: StatusRowProps) {
  const { t, formats, overlay } = useModel();
  const lowest = view.measures.reduce<SessionView['measures'][number] | null>(
    (low, one) => (low === null || one.value < low.value ? one : low),
    null,
  );
  const due = findNextDue(view);
  return (
    <section class="status-row" aria-label={t('play:status')}>
      {lowest === null ? null : (
        <span>
          {t('play:lowest', { name: open.texts.name('measures', lowest.id) })} <b class="figure">{formats.value.number(lowest.value)}</b>
        </span>
      )}
      <span>
        {t('play:next-due')} <b>{due === null ? t('play:none') : formats.value.day(due.dueDay)}</b>
      </span>
      <button type="button" class="quiet" onClick={() => (overlay.value = 'duties')}>
        {t('play:open-status')}
      </button>
    </section>
  );
}
