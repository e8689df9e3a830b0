import { isLanguage, languages } from '#i18n/languages.ts';
import { useHeadingFocus } from '../../parts/use-heading-focus.ts';
import type { SetupModel } from '../setup-model.ts';
import { AgendaSheet } from './agenda-sheet.tsx';
import { ChoiceSheet } from './choice-sheet.tsx';
import { NeedsSheet } from './needs-sheet.tsx';
import { UnfinishedSheet } from './unfinished-sheet.tsx';

/** Where a facilitator prepares an exercise: what is chosen on the one side, what it comes to on the other. */
export function SetupScreen({ model }: { readonly model: SetupModel }) {
  const { t, language } = model;
  const heading = useHeadingFocus<HTMLHeadingElement>('setup');
  return (
    <div class="screen off-table screen-setup">
      <header class="bar">
        <p class="when">
          <span class="date">{t('common:brand')}</span>
        </p>
        <p class="where">{t('common:tagline')}</p>
        <nav class="bar-end" aria-label={t('common:settings')}>
          <button type="button" class="button button-line button-small" onClick={() => model.goHome()}>
            {t('common:back-to-start')}
          </button>
          <div class="language-switch" role="group" aria-label={t('common:language')}>
            {Object.keys(languages)
              .filter(isLanguage)
              .map((id) => (
                <button key={id} type="button" lang={id} aria-pressed={language.value === id} onClick={() => model.setLanguage(id)}>
                  {languages[id].name}
                </button>
              ))}
          </div>
        </nav>
      </header>
      <main class="setup-main" id="words">
        <h1 tabIndex={-1} ref={heading}>
          {t('workshop:setup.title')}
        </h1>
        <p class="setup-lead">{t('workshop:setup.lead')}</p>
        <UnfinishedSheet model={model} />
        <div class="setup-sheets">
          <div class="setup-side">
            <ChoiceSheet model={model} />
            <NeedsSheet model={model} />
          </div>
          <AgendaSheet model={model} />
        </div>
      </main>
    </div>
  );
}
