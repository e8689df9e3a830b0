import { useState } from 'preact/hooks';
import { getLanguageEntry } from '#i18n/languages.ts';
import type { Translate } from '#i18n/translate.ts';
import { useModel } from '../model-context.ts';
import { findTerms, type WordedTerm } from './find-terms.ts';
import { type TermId, termSources } from './glossary-terms.ts';
import { SheetDialog } from './sheet-dialog.tsx';

/** The words of the exercise with their readings, to search by word, reading or the other language. */
export function GlossaryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useModel();
  const [asked, setAsked] = useState('');
  const { locale, script } = getLanguageEntry(language.value);
  const found = findTerms(wordTerms(t), asked, { locale, by: script === 'japanese' ? 'reading' : 'term' });
  return (
    <SheetDialog heading={t('glossary:heading')} note={t('glossary:note')} isForWriting onClose={onClose} class="glossary-dialog">
      <label class="glossary-search">
        <span>{t('glossary:search')}</span>
        <input type="search" value={asked} autofocus autocomplete="off" onInput={(event) => setAsked(event.currentTarget.value)} />
      </label>
      <p class="muted" role="status">
        {found.length === 0 ? t('glossary:none') : t('glossary:found', { count: found.length })}
      </p>
      <dl class="glossary">
        {found.map((one) => (
          <Term key={one.id} term={one} />
        ))}
      </dl>
    </SheetDialog>
  );
}

function Term({ term: { id, term, reading, other, what } }: { readonly term: WordedTerm<TermId> }) {
  const { t, open } = useModel();
  const known = termSources[id].filter((source) => open.value?.sources[source] !== undefined);
  return (
    <div id={`term-${id}`}>
      <dt>
        <dfn>{term}</dfn> <span class="glossary-reading">{reading}</span>{' '}
        <span class="glossary-other" lang={t('glossary:other-tag')}>
          {other}
        </span>
      </dt>
      <dd>
        {what}
        {known.length === 0 ? null : <small> {t('glossary:source', { ids: known.join(', ') })}</small>}
      </dd>
    </div>
  );
}

function wordTerms(t: Translate): readonly WordedTerm<TermId>[] {
  return listTermIds().map((id) => ({
    id,
    term: t(`glossary:terms.${id}.term`),
    reading: t(`glossary:terms.${id}.reading`),
    other: t(`glossary:terms.${id}.other`),
    what: t(`glossary:terms.${id}.what`),
  }));
}

function listTermIds(): readonly TermId[] {
  return Object.keys(termSources).filter((id): id is TermId => Object.hasOwn(termSources, id));
}
