import { dayOf } from '#shared/local-time.ts';
import type { SaveSummary } from '../app-model.ts';
import { useModel } from '../model-context.ts';

/** Goes on where this run stopped; a finished one opens its debrief. */
export function ResumeButton({ save, look }: { readonly save: SaveSummary; readonly look: 'button-decide' | 'button-line' }) {
  const { t, formats, wishes } = useModel();
  const act = t('common:act-number', { number: save.actIndex + 1 });
  return (
    <button type="button" class={`button ${look} resume`} onClick={() => wishes.resume(save.id)}>
      <span>
        {t('start:resume')}
        <small>{save.finished ? t('start:finished-at') : t('start:resume-at', { act, date: formats.value.day(dayOf(save.now)) })}</small>
      </span>
    </button>
  );
}
