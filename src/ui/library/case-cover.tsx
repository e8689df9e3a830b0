import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import { CoverPicture } from '../covers/cover-picture.tsx';
import { useModel } from '../model-context.ts';
import { textsOf } from '../parts/texts-of.ts';

/** One case as a printed cover: picture, name, one sentence, minutes, law, and the way in. */
export function CaseCover({ entry }: { readonly entry: CatalogueEntry }) {
  const { t, language, resumable, formats, wishes } = useModel();
  const texts = textsOf(entry, language.value);
  const save = resumable.value.find((one) => one.scenario === entry.id);
  const running = save !== undefined && !save.finished;
  const act = t('common:act-number', { number: (save?.actIndex ?? 0) + 1 });
  return (
    <li class={`case ${running ? 'case-running' : ''}`}>
      <CoverPicture cover={entry.cover} name={entry.id} look="case-picture" />
      {running ? <p class="case-tab">{t('library:in-progress')}</p> : null}
      <div class="case-words">
        <h2>
          {texts.title} <small>{texts.subtitle}</small>
        </h2>
        <p>{texts.kind}</p>
        <dl class="pairs">
          <div>
            <dt>{t('library:time')}</dt>
            <dd>{entry.lengths.map(({ minutesAlone }) => t('library:times', { minutes: minutesAlone })).join(' / ')}</dd>
          </div>
          <div>
            <dt>{t('library:decisions')}</dt>
            <dd>{entry.lengths.map(({ decisions }) => t('library:decision-count', { count: decisions })).join(' / ')}</dd>
          </div>
          <div>
            <dt>{t('library:law')}</dt>
            <dd class="case-laws">
              {entry.rulesets.map((id) => (
                <span key={id}>{texts.rulesets[id] ?? id}</span>
              ))}
            </dd>
          </div>
        </dl>
      </div>
      <div class="case-ways">
        {save === undefined ? null : (
          <button type="button" class={`button ${running ? 'button-decide' : 'button-line'}`} onClick={() => wishes.resume(save.id)}>
            <span>
              {running ? t('library:resume') : t('library:finished')}
              <small>
                {running
                  ? t('library:progress', {
                      act,
                      date: formats.value.day(Math.floor(save.now / minutesPerDay)),
                      decided: save.decided,
                      decisions: save.decisions,
                    })
                  : t('library:finished-note')}
              </small>
            </span>
          </button>
        )}
        <button
          type="button"
          class={`button ${save === undefined ? 'button-decide' : 'button-line'}`}
          onClick={() => wishes.openBrief(entry.id)}
        >
          <span>
            {save === undefined ? t('library:begin') : t('library:again')}
            {save === undefined ? <small>{t('library:begin-note')}</small> : null}
          </span>
        </button>
      </div>
    </li>
  );
}

const minutesPerDay = 1440;
