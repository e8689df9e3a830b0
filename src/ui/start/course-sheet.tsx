import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import { type CourseView, isLedByCourse, tellKept } from '../course-view.ts';
import { useModel } from '../model-context.ts';
import { SetupChips } from '../parts/setup-chips.tsx';
import { textsOf } from '../parts/texts-of.ts';
import { CourseFacts } from './course-facts.tsx';
import { CourseResults } from './course-results.tsx';
import { CourseWays } from './course-ways.tsx';
import { OfflineNote } from './offline-note.tsx';
import { OpenOwnFile } from './open-own-file.tsx';
import { OtherSaves } from './other-saves.tsx';

/** The sheet on the cover of a course: what it is, how long, what passing takes, how the learner stands, and the way in. */
export function CourseSheet({ entry, course }: { readonly entry: CatalogueEntry; readonly course: CourseView }) {
  const { t, language, catalogue, resumable, wishes } = useModel();
  const texts = textsOf(entry, language.value);
  const isLed = isLedByCourse(course);
  const [latest, ...others] = resumable.value;
  return (
    <section class="paper punched cover-sheet course-sheet">
      <p class="brand thick-thin">
        <b>{t('common:brand')}</b> <span>{t('common:tagline')}</span>
      </p>
      <h1>
        <span>{texts.title}</span> <small>{texts.subtitle}</small>
      </h1>
      <p class="lead">{texts.summary}</p>
      <SetupChips entry={entry} />
      <CourseFacts entry={entry} course={course} />
      <CourseResults course={course} />
      <CourseWays entry={entry} latest={latest ?? null} isLed={isLed} />
      <p class="course-kept">{t(`course:kept.${tellKept(course)}`)}</p>
      {isLed && !course.canLeave ? null : (
        <ul class="more-ways" aria-label={t('start:more')}>
          {catalogue.value.length < 2 || isLed ? null : (
            <li>
              <button type="button" onClick={() => wishes.goToLibrary()}>
                <b>{t('start:library')}</b> <span>{t('start:library-count', { count: catalogue.value.length })}</span>
              </button>
            </li>
          )}
          {isLed ? null : (
            <li>
              <OpenOwnFile />
            </li>
          )}
          {isLed || others.length === 0 ? null : (
            <li>
              <OtherSaves saves={others} />
            </li>
          )}
          {course.canLeave ? (
            <li>
              <button type="button" onClick={() => wishes.leaveCourse()}>
                <b>{t('course:leave')}</b>
              </button>
            </li>
          ) : null}
        </ul>
      )}
      <OfflineNote />
    </section>
  );
}
