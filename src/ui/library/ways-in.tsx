import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import { dayOf } from '#shared/local-time.ts';
import type { SaveSummary } from '../app-model.ts';
import { useModel } from '../model-context.ts';

/** The latest run of a case on this device; null where there is none. */
export function useRun(entry: CatalogueEntry): SaveSummary | null {
  return useModel().resumable.value.find((one) => one.scenario === entry.id) ?? null;
}

/**
 * The ways into a case: on with its run or to the debrief of one that has ended, and a new one. `note` stands under the new one
 * of a case that nobody has played here.
 */
export function WaysIn({ entry, note = null }: { readonly entry: CatalogueEntry; readonly note?: string | null }) {
  const { t, wishes } = useModel();
  const run = useRun(entry);
  if (run === null) {
    return (
      <button type="button" class="button button-decide" onClick={() => wishes.openBrief(entry.id)}>
        <span>
          {t('library:begin')}
          {note === null ? null : <small>{note}</small>}
        </span>
      </button>
    );
  }
  return (
    <>
      <ContinueRun run={run} />
      <button type="button" class="button button-line" onClick={() => wishes.openBrief(entry.id)}>
        <span>{t('library:again')}</span>
      </button>
    </>
  );
}

function ContinueRun({ run }: { readonly run: SaveSummary }) {
  const { t, formats, wishes } = useModel();
  const { actIndex, now, decided, decisions, finished } = run;
  const act = t('common:act-number', { number: actIndex + 1 });
  const date = formats.value.day(dayOf(now));
  return (
    <button type="button" class={`button ${finished ? 'button-line' : 'button-decide'}`} onClick={() => wishes.resume(run.id)}>
      <span>
        {finished ? t('library:finished') : t('library:resume')}
        <small>{finished ? t('library:finished-note') : t('library:progress', { act, date, decided, decisions })}</small>
      </span>
    </button>
  );
}
