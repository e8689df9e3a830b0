import { useState } from 'preact/hooks';
import { tellKept } from '../course-view.ts';
import { Fact } from '../parts/fact.tsx';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { CourseResults } from '../start/course-results.tsx';
import { useRecheck } from './recheck-context.ts';

/** What this is, how much and how long, from which day the run was, what passing takes, and the way in. */
export function FirstSheet() {
  const { t, formats, course, recheck, earlierOn, texts, offline } = useRecheck();
  const heading = useHeadingFocus<HTMLHeadingElement>('sheet');
  const count = recheck.questions.length;
  const date = earlierOn === null ? null : formats.value.dayFormal(earlierOn);
  return (
    <main class="rk-main">
      <section class="paper punched cover-sheet course-sheet rk-sheet">
        <p class="kicker">{t('recheck:kicker')}</p>
        <h1 ref={heading} tabIndex={-1}>
          {texts.value.scenario('title')}
        </h1>
        <p class="lead">{date === null ? t('recheck:lead') : t('recheck:lead-dated', { date })}</p>
        <ol class="rk-steps">
          <li>{t('recheck:steps.choose')}</li>
          <li>{t('recheck:steps.why')}</li>
          <li>{t('recheck:steps.compare')}</li>
        </ol>
        <dl class="course-facts" aria-label={t('recheck:facts')}>
          <Fact name={t('recheck:size')} value={t('recheck:size-value', { count })} />
          <Fact name={t('course:time')} value={t('recheck:time-value', { count })} />
          <Fact name={t('course:pass-mark')} value={t('course:pass-mark-value', { passMark: recheck.scenario.passMark })} />
          <Fact name={t('start:ruleset')} value={texts.value.name('rulesets', recheck.ruleset)} />
        </dl>
        <CourseResults course={course.value} />
        <Ways />
        <p class="course-kept">{t(`course:kept.${tellKept(course.value)}`)}</p>
        {offline.value === 'none' ? null : <p class={`offline-note offline-${offline.value}`}>{t(`recheck:offline.${offline.value}`)}</p>}
        <p class="rk-disclaimer">{texts.value.scenario('disclaimer')}</p>
      </section>
    </main>
  );
}

/** On with what was begun, or from the start; the result of a run that is done. */
function Ways() {
  const { t, run, place, recheck, begin, resume } = useRecheck();
  const [asking, setAsking] = useState(false);
  const at = place.value;
  if (run.value === null) {
    return (
      <div class="ways-in">
        <button type="button" class="button button-decide" onClick={begin}>
          {t('recheck:begin')}
        </button>
      </div>
    );
  }
  const isDone = at.is === 'ended';
  return (
    <div class="ways-in">
      <button type="button" class={`button ${isDone ? 'button-line' : 'button-decide'}`} onClick={resume}>
        <span>
          {isDone ? t('recheck:see-result') : t('start:resume')}
          {isDone ? null : <small>{t('recheck:number', { number: at.at + 1, total: recheck.questions.length })}</small>}
        </span>
      </button>
      {asking ? (
        <span class="ask" role="group" aria-label={t('recheck:from-start-sure')}>
          {t('recheck:from-start-sure')}
          <button type="button" class="button button-line button-small" onClick={begin}>
            {t('course:from-start-yes')}
          </button>
          <button type="button" class="button button-line button-small" onClick={() => setAsking(false)}>
            {t('course:from-start-no')}
          </button>
        </span>
      ) : (
        <button type="button" class="button button-line" onClick={() => (isDone ? begin() : setAsking(true))}>
          {t('course:from-start')}
        </button>
      )}
    </div>
  );
}
