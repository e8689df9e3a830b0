import type { CourseView } from '../course-view.ts';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { useSpoken } from '../spoken.ts';

interface LeftSheetProps {
  readonly course: CourseView;
  readonly onDownload: () => void;
  readonly onLeave: () => void;
}

/** Whether all has been saved, and that the window may be closed. */
export function LeftSheet({ course, onDownload, onLeave }: LeftSheetProps) {
  const { t } = useSpoken();
  const heading = useHeadingFocus<HTMLHeadingElement>('left');
  const how = tellLeft(course);
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
          <button type="button" class="button button-decide" onClick={onDownload}>
            {t('common:download')}
          </button>
        ) : null}
        {how === 'failed' && course.leadsOn ? (
          <button type="button" class="button button-line" onClick={onLeave}>
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
