import type { Source } from '#scenario/compiled.ts';
import { useModel } from '../model-context.ts';
import { sourcesAskedFor } from './menu-state.ts';
import { SheetDialog } from './sheet-dialog.tsx';

/** Where the facts are from, with tier and the day they were last seen; those of one entry first when asked from beside it. */
export function SourcesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, open } = useModel();
  const all = Object.entries(open.value?.sources ?? {});
  const asked = sourcesAskedFor.value;
  const here = all.filter(([id]) => asked.includes(id));
  const rest = all.filter(([id]) => !asked.includes(id));
  return (
    <SheetDialog heading={t('play:sources-heading')} note={t('common:about-tiers')} onClose={onClose}>
      {here.length === 0 ? null : (
        <section>
          <h3>{t('play:sources-here')}</h3>
          <SourceList sources={here} />
        </section>
      )}
      <section>
        <h3>{t('play:sources-all')}</h3>
        <SourceList sources={rest} />
      </section>
      <p class="muted">{open.value?.texts.scenario('disclaimer')}</p>
    </SheetDialog>
  );
}

function SourceList({ sources }: { readonly sources: readonly (readonly [string, Source])[] }) {
  const { t, language } = useModel();
  const say = (texts: Readonly<Record<string, string>> | undefined): string =>
    texts?.[language.value] ?? Object.values(texts ?? {})[0] ?? '';
  return (
    <ul class="sources">
      {sources.map(([id, source]) => (
        <li key={id}>
          <span class="source-id">{id}</span>
          <span>
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {say(source.title)}
              <span class="hidden-text"> {t('common:opens-new')}</span>
            </a>
            <small>
              {[
                source.publisher,
                say(source.section),
                source.year,
                t(`common:tiers.${source.tier}`),
                t('common:source-seen', { date: source.seen }),
              ]
                .filter((part) => part !== undefined && part !== '')
                .map((part, at) => (
                  <span key={at}>{part}</span>
                ))}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
