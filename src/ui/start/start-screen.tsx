import { useModel } from '../model-context.ts';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { textsOf } from '../parts/texts-of.ts';
import { Cover } from './cover.tsx';
import { StartSheet } from './start-sheet.tsx';

/** The first page: one case, that of the latest run or else the first, and everything that must be reachable before anything is read. */
export function StartScreen() {
  const { t, language, catalogue, resumable, overlay } = useModel();
  const latest = resumable.value[0];
  const entry = catalogue.value.find((one) => one.id === latest?.scenario) ?? catalogue.value[0];
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
        {entry === undefined || texts === null ? <p class="paper cover-sheet">{t('start:no-case')}</p> : <StartSheet entry={entry} />}
      </main>
      <footer class="start-foot">
        <p>
          {t('start:foot')} {t('common:about-tiers')}
        </p>
        {texts === null ? null : <p>{texts.disclaimer}</p>}
      </footer>
    </>
  );
}
