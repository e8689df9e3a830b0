import { useModel } from '../model-context.ts';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { entryOf } from '../parts/entry-of.ts';
import { textsOf } from '../parts/texts-of.ts';
import { Unchecked } from '../parts/unchecked.tsx';
import { CourseSheet } from './course-sheet.tsx';
import { Cover } from './cover.tsx';
import { StartSheet } from './start-sheet.tsx';

/** The first page: one case, that of the latest run or else the first, and everything that must be reachable before anything is read. */
export function StartScreen() {
  const model = useModel();
  const { t, language, catalogue, resumable, overlay, course } = model;
  const latest = resumable.value[0];
  const entry = entryOf(model, latest?.scenario) ?? catalogue.value[0];
  const texts = entry === undefined ? null : textsOf(entry, language.value);
  return (
    <>
      {entry === undefined || texts === null ? null : <Cover cover={entry.cover} line={texts.coverLine} />}
      <nav class="start-nav" aria-label={t('common:settings')}>
        <LanguageSwitch />
        <button type="button" class="start-settings" onClick={() => (overlay.value = 'settings')}>
          {t('common:settings')}
        </button>
      </nav>
      <main class="start-main" id="words">
        {entry === undefined || texts === null ? (
          <p class="paper cover-sheet">{t('start:no-case')}</p>
        ) : course.value === null ? (
          <StartSheet entry={entry} />
        ) : (
          <CourseSheet entry={entry} course={course.value} />
        )}
      </main>
      <footer class="start-foot">
        <p>
          {t('start:foot')} {t('common:about-tiers')}
        </p>
        {entry === undefined || texts === null ? null : (
          <p>
            <Unchecked scenario={entry.id} /> {texts.disclaimer}
          </p>
        )}
      </footer>
    </>
  );
}
