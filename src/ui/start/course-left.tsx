import type { CourseView } from '../course-view.ts';
import { useModel } from '../model-context.ts';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';

/** After "Save and exit": whether all has been saved, and that the window may be closed. */
export function LeftScreen() {
  const { t, course, wishes } = useModel();
  const heading = useHeadingFocus<HTMLHeadingElement>('left');
  if (course.value === null) return null;
  const how = tellLeft(course.value);
  return (
    <main class="left-main" id="words">
      <section class="paper punched left-sheet">
        <p class="brand thick-thin">
          <b>{t('common:brand')}</b> <span>{t('common:tagline')}</span>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {t(`course:left.${how}`)}
        </h1>
        <p aria-live="polite">{t(`course:left.${how}-note`)}</p>
        {how === 'failed' ? (
          <button type="button" class="button button-decide" onClick={() => wishes.download('record')}>
            {t('common:download')}
          </button>
        ) : null}
        {how === 'failed' && course.value.leadsOn ? (
          <button type="button" class="button button-line" onClick={() => wishes.leaveCourse()}>
            {t('course:left.go-on')}
          </button>
        ) : null}
      </section>
    </main>
  );
}

/** Pure. */
function tellLeft({ mode, line, leaving }: CourseView): 'going' | 'gone' | 'looked' | 'failed' {
  if (line.is === 'failing' || line.is === 'lost') return 'failed';
  if (leaving !== 'gone') return 'going';
  return mode === 'normal' ? 'gone' : 'looked';
}
