import { useEffect, useRef } from 'preact/hooks';
import { isLanguage, languages } from '#i18n/languages.ts';
import { useModel } from './model-context.ts';
import { views } from './page-model.ts';

/** What story it is, the search, and how to look at it. */
export function HeadBar() {
  const { page, language, view, length, t, say } = useModel();
  return (
    <header class="head-bar">
      <h1>{t.value('author:heading')}</h1>
      <div class="head-story">
        <b>{say(page.title)}</b>
        <span>
          {t.value('author:version', { version: page.version })}
          {page.lengths.length < 2 ? ` ${say(page.lengths[0]?.name ?? null)}` : null}
        </span>
      </div>
      <SearchField />
      <span class="head-space" />
      {page.lengths.length < 2 ? null : (
        <select
          class="head-length"
          aria-label={t.value('author:length-label')}
          value={length.value}
          onChange={({ currentTarget }) => (length.value = currentTarget.value)}
        >
          {page.lengths.map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </select>
      )}
      <div class="segments" role="group" aria-label={t.value('author:views.label')}>
        {views.map((one) => (
          <button key={one} type="button" aria-pressed={view.value === one} onClick={() => (view.value = one)}>
            {t.value(`author:views.${one}`)}
          </button>
        ))}
      </div>
      <div class="segments" role="group" aria-label={t.value('author:language')}>
        {Object.keys(languages)
          .filter(isLanguage)
          .map((id) => (
            <button key={id} type="button" lang={id} aria-pressed={language.value === id} onClick={() => (language.value = id)}>
              {languages[id].name}
            </button>
          ))}
      </div>
    </header>
  );
}

function SearchField() {
  const { page, query, hits, chosen, choose, t } = useModel();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);
  const chooseNext = (): void => {
    const at = hits.value.findIndex(({ node }) => node === chosen.value);
    const next = hits.value[at + 1] ?? hits.value[0];
    if (next !== undefined) choose(next.node);
  };
  const isAsked = query.value.trim() !== '';
  return (
    <>
      <div class="search">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="10" cy="10" r="6" />
          <path d="M15 15l6 6" />
        </svg>
        <input
          ref={field}
          type="search"
          value={query.value}
          aria-label={t.value('author:search.label')}
          aria-keyshortcuts="/"
          placeholder={t.value('author:search.placeholder')}
          onInput={({ currentTarget }) => (query.value = currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Enter') chooseNext();
            if (event.key === 'Escape') query.value = '';
          }}
        />
        <kbd aria-hidden="true">{t.value('author:search.key')}</kbd>
      </div>
      <p class="search-found" role="status">
        {isAsked ? t.value('author:search.found', { count: hits.value.length, total: page.nodes.length }) : ''}
      </p>
    </>
  );
}
