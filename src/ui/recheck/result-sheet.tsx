import type { RecheckJudgement } from '#session/judge-recheck.ts';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { CourseResults } from '../start/course-results.tsx';
import { useRecheck } from './recheck-context.ts';
import { ResultTable } from './result-table.tsx';

/** What the recheck came to: score, what became better, whether being sure was right, question by question, and what to take along. */
export function ResultSheet() {
  const model = useRecheck();
  const { t, course, judged } = model;
  const heading = useHeadingFocus<HTMLHeadingElement>('result');
  if (judged.value === null) return null;
  const { score } = judged.value;
  return (
    <main class="rk-main">
      <article class="paper punched sheet rk-sheet rk-result">
        <p class="kicker">{t('recheck:title.result')}</p>
        <p class="rk-of">{model.texts.value.scenario('title')}</p>
        <h1 ref={heading} tabIndex={-1} class="thick-thin">
          <span class="rk-score">{t('recheck:score', { percent: score.percent })}</span>{' '}
          <span class="rk-verdict">{t(score.passed ? 'recheck:passed' : 'recheck:open', { passMark: score.passMark })}</span>
        </h1>
        <Findings judged={judged.value} />
        <ResultTable lines={judged.value.lines} />
        {course.value.attempts > 1 ? <CourseResults course={course.value} /> : null}
        <div class="rk-act rk-take">
          <button type="button" class="button button-decide" onClick={model.saveResult}>
            {t('recheck:save')}
          </button>
          <button type="button" class="button button-line" onClick={model.print}>
            {t('recheck:print')}
          </button>
          <button type="button" class="button button-line" onClick={model.goToSheet}>
            {t('recheck:to-sheet')}
          </button>
        </div>
        <p class="rk-disclaimer">{model.texts.value.scenario('disclaimer')}</p>
      </article>
    </main>
  );
}

function Findings({ judged }: { readonly judged: RecheckJudgement }) {
  const { t, texts } = useRecheck();
  const { lines, score } = judged;
  const better = lines.filter((one) => one.isBetter).length;
  return (
    <ul class="rk-findings">
      <li>{t('recheck:better-count', { count: lines.length, better })}</li>
      <li>{wordSure(t, judged.sure)}</li>
      {score.withheldBy.map((decision) => (
        <li key={decision}>{t('recheck:withheld', { question: texts.value.get('rechecks', decision, 'question') })}</li>
      ))}
    </ul>
  );
}

/** How far being sure and being right went together, in a sentence. */
function wordSure(t: ReturnType<typeof useRecheck>['t'], { count, right }: RecheckJudgement['sure']): string {
  if (count === 0) return t('recheck:sure.none');
  if (right === count) return t('recheck:sure.all-right', { count });
  return right === 0 ? t('recheck:sure.all-wrong', { count }) : t('recheck:sure.some-right', { count, right });
}
