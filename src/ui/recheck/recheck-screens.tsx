import { isLedByCourse } from '../course-view.ts';
import { NoticeList } from '../parts/notices.tsx';
import { LeftSheet } from '../start/left-sheet.tsx';
import { AskedSheet } from './asked-sheet.tsx';
import { FirstSheet } from './first-sheet.tsx';
import { useRecheck } from './recheck-context.ts';
import { RecheckLanguages } from './recheck-languages.tsx';
import { ResultSheet } from './result-sheet.tsx';
import { ToldSheet } from './told-sheet.tsx';

/** The page of a recheck: its head, what has to be said, and the sheet that lies there. */
export function RecheckScreens() {
  const model = useRecheck();
  if (model.screen.value === 'left') {
    return (
      <div class="screen screen-left rk-page">
        <LeftSheet course={model.course.value} onDownload={model.saveResult} onLeave={model.leave} />
      </div>
    );
  }
  return (
    <div class="screen rk-page">
      <Head />
      <NoticeList notices={model.notices.value} onDismiss={model.dismissNotice} />
      <Sheet />
    </div>
  );
}

function Head() {
  const { t, course, leave } = useRecheck();
  const view = course.value;
  const is = view.mode === 'normal' ? view.line.is : 'none';
  return (
    <header class="rk-head">
      <p class="rk-brand">{t('common:brand')}</p>
      <div class="rk-head-end">
        {isLedByCourse(view) ? <span class={`rk-line rk-line-${is}`}>{t(`course:play.line.${is}`)}</span> : null}
        <RecheckLanguages />
        {view.canLeave ? (
          <button type="button" class="button button-line button-small" onClick={leave}>
            {t('course:leave')}
          </button>
        ) : null}
      </div>
    </header>
  );
}

function Sheet() {
  const { screen, place } = useRecheck();
  const at = place.value;
  if (screen.value === 'sheet') return <FirstSheet />;
  if (at.is === 'ended') return <ResultSheet />;
  return at.is === 'asked' ? <AskedSheet question={at.question} at={at.at} /> : <ToldSheet question={at.question} at={at.at} />;
}
