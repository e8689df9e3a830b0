import { useModel } from '../model-context.ts';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { textsOf } from '../parts/texts-of.ts';
import { Cover } from './cover.tsx';
import { StartSheet } from './start-sheet.tsx';

/** The first page: one picture, one sheet, and everything that must be reachable before anything is read. */
export function StartScreen() {
  const { t, language, catalogue, overlay } = useModel();
  const entry = catalogue.value[0];
  const texts = entry === undefined ? null : textsOf(entry, language.value);
  return (
    <>
      <Cover line={texts?.coverLine ?? ''} />
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
