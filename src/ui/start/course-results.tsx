import type { AttemptScore } from '#session/course-state.ts';
import type { CourseView } from '../course-view.ts';
import { useSpoken } from '../spoken.ts';

/** How often the learner has come to the end, and how the first and the best of these were judged; nothing before the first. */
export function CourseResults({ course }: { readonly course: CourseView }) {
  const { t } = useSpoken();
  const { attempts, first, best } = course;
  if (attempts === 0 || first === null || best === null) return null;
  const word = ({ percent, passed }: AttemptScore) => t(passed ? 'course:score-passed' : 'course:score-open', { percent });
  return (
    <dl class="course-facts course-results" aria-label={t('course:results')}>
      <div>
        <dt>{t('course:attempts')}</dt>
        <dd>{t('course:attempts-value', { count: attempts })}</dd>
      </div>
      <div>
        <dt>{t('course:first')}</dt>
        <dd>{word(first)}</dd>
      </div>
      <div>
        <dt>{t('course:best')}</dt>
        <dd>{word(best)}</dd>
      </div>
    </dl>
  );
}
