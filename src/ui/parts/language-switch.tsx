import { isLanguage, languages } from '#i18n/languages.ts';
import { useModel } from '../model-context.ts';

/** Every language of the product, each named in itself; state and focus stay as they are. */
export function LanguageSwitch() {
  const { language, t, wishes } = useModel();
  return (
    <div class="language-switch" role="group" aria-label={t('common:language')}>
      {Object.keys(languages)
        .filter(isLanguage)
        .map((id) => (
          <button key={id} type="button" lang={id} aria-pressed={language.value === id} onClick={() => wishes.setLanguage(id)}>
            {languages[id].name}
          </button>
        ))}
    </div>
  );
}
