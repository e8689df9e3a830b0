import { isLanguage, languages } from '#i18n/languages.ts';
import { useRecheck } from './recheck-context.ts';

/** Every language of the package, each named in itself, where there is a choice; place and choice stay as they are. */
export function RecheckLanguages() {
  const { t, language, course, setLanguage } = useRecheck();
  const spoken = course.value.languages.filter(isLanguage);
  if (spoken.length < 2) return null;
  return (
    <div class="language-switch" role="group" aria-label={t('common:language')}>
      {spoken.map((id) => (
        <button key={id} type="button" lang={id} aria-pressed={language.value === id} onClick={() => setLanguage(id)}>
          {languages[id].name}
        </button>
      ))}
    </div>
  );
}
