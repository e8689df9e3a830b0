import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import { useModel } from '../model-context.ts';
import { SetupChips } from '../parts/setup-chips.tsx';
import { textsOf } from '../parts/texts-of.ts';
import { OfflineNote } from './offline-note.tsx';
import { OpenOwnFile } from './open-own-file.tsx';
import { OtherSaves } from './other-saves.tsx';
import { OtherWaysToPlay } from './other-ways-to-play.tsx';
import { ResumeButton } from './resume-button.tsx';

/** The sheet on the cover: what the case is, how long, under which law, and the way in: on with a run that has not ended, or a new one. */
export function StartSheet({ entry }: { readonly entry: CatalogueEntry }) {
  const { t, language, catalogue, resumable, wishes } = useModel();
  const texts = textsOf(entry, language.value);
  const [latest, ...others] = resumable.value;
  const running = latest === undefined || latest.finished ? null : latest;
  return (
    <section class="paper punched cover-sheet">
      <p class="brand thick-thin">
        <b>{t('common:brand')}</b> <span>{t('common:tagline')}</span>
      </p>
      <h1>
        <span>{texts.title}</span> <small>{texts.subtitle}</small>
      </h1>
      <p class="lead">{texts.summary}</p>
      <SetupChips entry={entry} />
      <div class="ways-in">
        {running === null ? null : <ResumeButton save={running} look="button-decide" />}
        <button
          type="button"
          class={`button ${running === null ? 'button-decide' : 'button-line'}`}
          onClick={() => wishes.openBrief(entry.id)}
        >
          {running === null ? t('start:begin') : t('start:again')}
        </button>
        {latest === undefined || running !== null ? null : <ResumeButton save={latest} look="button-line" />}
      </div>
      <ul class="more-ways" aria-label={t('start:more')}>
        <li>
          <button type="button" onClick={() => wishes.goToLibrary()}>
            <b>{t('start:library')}</b> <span>{t('start:library-count', { count: catalogue.value.length })}</span>
          </button>
        </li>
        <OtherWaysToPlay />
        <li>
          <OpenOwnFile />
        </li>
        {others.length === 0 ? null : (
          <li>
            <OtherSaves saves={others} />
          </li>
        )}
      </ul>
      <OfflineNote />
    </section>
  );
}
