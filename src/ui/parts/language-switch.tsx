import { isLanguage, languages } from '#i18n/languages.ts';
import { useModel } from '../model-context.ts';

/** Every language of the page, each named in itself, where there is a choice; state and focus stay as they are. */
export function LanguageSwitch() {
  const { language, t, wishes, course } = useModel();
  const spoken = course.value?.languages ?? Object.keys(languages);
  if (spoken.length < 2) return null;
  return (
    <div class="language-switch" role="group" aria-label={t('common:language')}>
      {Object.keys(languages)
        .filter(isLanguage)
        .filter((id) => spoken.includes(id))
        .map((id) => (
          <button key={id} type="button" lang={id} aria-pressed={language.value === id} onClick={() => wishes.setLanguage(id)}>
            {languages[id].name}
          </button>
        ))}
    </div>
  );
}
