import type { RecheckQuestion } from '#session/recheck.ts';
import { RatingMark } from '../parts/rating.tsx';
import { useRecheck } from './recheck-context.ts';

/** What was asked and chosen in the run that this goes back to, in the words of that run, and how sure one was. */
export function EarlierNote({ question }: { readonly question: RecheckQuestion }) {
  const { t, formats, texts, earlierOn } = useRecheck();
  const { decision, earlier } = question;
  const date = earlierOn === null ? null : formats.value.dayFormal(earlierOn);
  return (
    <aside class="rk-earlier" aria-labelledby={`earlier-${decision}`}>
      <h2 id={`earlier-${decision}`}>{date === null ? t('recheck:earlier') : t('recheck:earlier-dated', { date })}</h2>
      <p class="rk-earlier-question">{texts.value.get('decisions', decision, 'question')}</p>
      <p class="rk-earlier-choice">
        <b>{texts.value.option(decision, earlier.option, 'label')}</b>
      </p>
      <p class="rk-earlier-foot">
        <RatingMark rating={earlier.rating} />{' '}
        <span>{t('recheck:confidence', { confidence: t(`common:confidence.${earlier.confidence}`) })}</span>
      </p>
    </aside>
  );
}
