import { useState } from 'preact/hooks';
import type { SaveSummary } from '../app-model.ts';
import { useModel } from '../model-context.ts';
import { entryOf } from '../parts/entry-of.ts';
import { textsOf } from '../parts/texts-of.ts';

/** Runs other than the latest: to go on with, or to delete after being asked once more. */
export function OtherSaves({ saves }: { readonly saves: readonly SaveSummary[] }) {
  const { t } = useModel();
  return (
    <details class="other-saves">
      <summary>
        <b>{t('start:other-saves')}</b> <span>{saves.length}</span>
      </summary>
      <ul>
        {saves.map((save) => (
          <SaveRow key={save.id} save={save} />
        ))}
      </ul>
    </details>
  );
}

function SaveRow({ save }: { readonly save: SaveSummary }) {
  const model = useModel();
  const { t, language, formats, wishes } = model;
  const [asking, setAsking] = useState(false);
  const entry = entryOf(model, save.scenario);
  const title = entry === undefined ? save.scenario : textsOf(entry, language.value).title;
  const act = t('common:act-number', { number: save.actIndex + 1 });
  const line = save.finished
    ? t('start:save-done', { title })
    : t('start:save-line', { title, act, decided: save.decided, decisions: save.decisions });
  return (
    <li>
      <button type="button" class="quiet" onClick={() => wishes.resume(save.id)}>
        {line}
      </button>
      <small>{formats.value.instant(save.savedAt)}</small>
      {asking ? (
        <span class="ask" role="group" aria-label={t('start:remove-sure')}>
          {t('start:remove-sure')}
          <button type="button" class="button button-line button-small" onClick={() => wishes.removeSave(save.id)}>
            {t('start:remove-yes')}
          </button>
          <button type="button" class="button button-line button-small" onClick={() => setAsking(false)}>
            {t('start:remove-no')}
          </button>
        </span>
      ) : (
        <button type="button" class="quiet" onClick={() => setAsking(true)}>
          {t('start:remove')}
        </button>
      )}
    </li>
  );
}
