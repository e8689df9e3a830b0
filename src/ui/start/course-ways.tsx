import { useState } from 'preact/hooks';
import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import type { SaveSummary } from '../app-model.ts';
import { useModel } from '../model-context.ts';
import { ResumeButton } from './resume-button.tsx';

interface CourseWaysProps {
  readonly entry: CatalogueEntry;
  readonly latest: SaveSummary | null;
  /** Whether there is room for one run only, so that a new one takes the place of one that stands. */
  readonly isLed: boolean;
}

/** On with a run or from the start; the debrief of one that has ended; and how far the run has come, act by act. */
export function CourseWays({ entry, latest, isLed }: CourseWaysProps) {
  const { t, wishes } = useModel();
  const [asking, setAsking] = useState(false);
  const begin = (): void => wishes.openBrief(entry.id);
  if (latest === null) {
    return (
      <div class="ways-in">
        <button type="button" class="button button-decide" onClick={begin}>
          {t('start:begin')}
        </button>
      </div>
    );
  }
  const isLost = isLed && !latest.finished;
  return (
    <>
      {latest.finished ? null : <ActProgress save={latest} acts={entry.acts} />}
      <div class="ways-in">
        <ResumeButton save={latest} look={latest.finished ? 'button-line' : 'button-decide'} />
        {asking ? (
          <span class="ask" role="group" aria-label={t('course:from-start-sure')}>
            {t('course:from-start-sure')}
            <button type="button" class="button button-line button-small" onClick={begin}>
              {t('course:from-start-yes')}
            </button>
            <button type="button" class="button button-line button-small" onClick={() => setAsking(false)}>
              {t('course:from-start-no')}
            </button>
          </span>
        ) : (
          <button type="button" class="button button-line" onClick={() => (isLost ? setAsking(true) : begin())}>
            {t('course:from-start')}
          </button>
        )}
      </div>
    </>
  );
}

/** The acts as a row of fields: those behind filled, the present one framed, those ahead dotted. */
function ActProgress({ save, acts }: { readonly save: SaveSummary; readonly acts: number }) {
  const { t } = useModel();
  const { actIndex, decided, decisions } = save;
  return (
    <p class="course-progress">
      <span class="course-acts" aria-hidden="true">
        {Array.from({ length: acts }, (_, at) => (
          <i key={at} class={at < actIndex ? 'act-behind' : at === actIndex ? 'act-here' : 'act-ahead'} />
        ))}
      </span>
      <span>{t('course:progress', { act: actIndex + 1, acts, decided, decisions })}</span>
    </p>
  );
}
