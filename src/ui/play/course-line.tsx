import { isLedByCourse } from '../course-view.ts';
import { useModel } from '../model-context.ts';

/** A quiet word in the bar: whether what was decided has been saved; and the way out where it leads somewhere. Nothing in the open game. */
export function CourseLine() {
  const { t, course, wishes } = useModel();
  const view = course.value;
  if (view === null || !isLedByCourse(view)) return null;
  const is = view.mode === 'normal' ? view.line.is : 'none';
  return (
    <>
      <span class={`bar-line bar-line-${is}`}>
        <span class="bar-line-word">{t(`course:play.line.${is}`)}</span>
      </span>
      {view.canLeave ? (
        <button type="button" class="button button-line button-small bar-leave" onClick={() => wishes.leaveCourse()}>
          {t('course:leave')}
        </button>
      ) : null}
    </>
  );
}
