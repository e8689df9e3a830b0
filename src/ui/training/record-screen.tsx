import { useComputed, useSignal } from '@preact/signals';
import { isLanguage, languages } from '#i18n/languages.ts';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { PickRecords } from './pick-records.tsx';
import { mostFiles, type RecordPageModel } from './record-model.ts';
import { RecordDesk } from './record-desk.tsx';
import { noWords, type TypedWords } from './training-fields.tsx';
import { useDrop } from './use-drop.ts';

/** Where records are put together: first an empty desk that asks for files, then what they come to. */
export function RecordScreen({ model }: { readonly model: RecordPageModel }) {
  const { t, merged, isReading, notice } = model;
  useDrop(model.bring);
  const typed = useSignal<TypedWords>(noWords);
  const mark = useSignal('');
  const said = useComputed(() => {
    const fault = notice.value;
    if (isReading.value) return t('training:screen.reading');
    if (fault?.code === 'too-many') return t('training:screen.too-many', { files: fault.files, most: mostFiles });
    if (fault?.code === 'not-fetched') return t('training:screen.not-fetched');
    if (merged.value === null) return '';
    const runs = merged.value.groups.reduce((sum, group) => sum + group.runs.length, 0);
    if (runs === 0) return t('training:screen.nothing');
    return t('training:screen.done', { runs, refused: merged.value.refused.length });
  });
  return (
    <div class="screen rc">
      <header class="rc-top">
        <a class="rc-home" href="./">
          {t('common:brand')}
        </a>
        <div class="language-switch" role="group" aria-label={t('common:language')}>
          {Object.keys(languages)
            .filter(isLanguage)
            .map((id) => (
              <button key={id} type="button" lang={id} aria-pressed={model.language.value === id} onClick={() => model.setLanguage(id)}>
                {languages[id].name}
              </button>
            ))}
        </div>
      </header>
      <p class={said.value === '' ? 'rc-said hidden-text' : 'rc-said'} role="status">
        {said.value}
      </p>
      {merged.value === null ? <EmptyDesk model={model} /> : <RecordDesk model={model} merged={merged.value} typed={typed} mark={mark} />}
    </div>
  );
}

function EmptyDesk({ model }: { readonly model: RecordPageModel }) {
  const { t } = model;
  const heading = useHeadingFocus<HTMLHeadingElement>('record');
  return (
    <main class="rc-empty paper punched">
      <h1 ref={heading} tabIndex={-1} data-focus>
        {t('training:screen.page')}
      </h1>
      <p class="rc-lead">{t('training:screen.lead')}</p>
      <p>{t('training:screen.from')}</p>
      <div class="rc-drop">
        <PickRecords look="button button-on" words={t('training:screen.choose')} onPick={model.bring} />
        <p>{t('training:screen.drop', { most: mostFiles })}</p>
      </div>
      <p id="rc-local" class="rc-local">
        {t('training:screen.local')}
      </p>
      <p>{t('training:class.lead')}</p>
    </main>
  );
}
