import { useModel } from '../model-context.ts';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { textsOf } from '../parts/texts-of.ts';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { BroughtPacks } from './brought-packs.tsx';
import { CaseCover } from './case-cover.tsx';

/** Every case there is, as printed covers on the cloth. */
export function LibraryScreen() {
  const { t, language, catalogue, overlay, wishes } = useModel();
  const heading = useHeadingFocus<HTMLHeadingElement>('library');
  return (
    <>
      <header class="bar">
        <p class="when">
          <span class="date">{t('common:brand')}</span>
        </p>
        <p class="where">
          <span class="place">{t('common:tagline')}</span>
        </p>
        <nav class="bar-end" aria-label={t('common:settings')}>
          <button type="button" class="button button-line button-small" onClick={() => wishes.goToStart()}>
            {t('common:back-to-start')}
          </button>
          <LanguageSwitch />
          <button type="button" class="button button-line button-small" onClick={() => (overlay.value = 'settings')}>
            {t('common:settings')}
          </button>
        </nav>
      </header>
      <main class="library" id="words">
        <h1 tabIndex={-1} ref={heading}>
          {t('library:heading')}
        </h1>
        <p>{t('library:intro')}</p>
        <ul class="covers">
          {catalogue.value.map((entry) => (
            <CaseCover key={entry.id} entry={entry} />
          ))}
        </ul>
        <p class="library-others">
          <a href="./workshop.html">{t('start:facilitate')}</a> <a href="./join.html">{t('start:join')}</a>
        </p>
        <BroughtPacks />
        {[...new Set(catalogue.value.map((entry) => textsOf(entry, language.value).disclaimer))].map((disclaimer) => (
          <p key={disclaimer} class="library-foot">
            {disclaimer}
          </p>
        ))}
      </main>
    </>
  );
}
