import type { SourceLine } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';

interface SourceLinksProps {
  readonly sources: readonly SourceLine[];
}

/** Sources as short links that say where they lead. */
export function SourceLinks({ sources }: SourceLinksProps) {
  const { t } = useSpoken();
  return (
    <>
      {sources.map((source) => (
        <a key={source.id} class="db-source-link" href={source.url} target="_blank" rel="noopener noreferrer" title={source.title}>
          {source.id}
          <span class="hidden-text">
            {source.title} {t('common:opens-new')}
          </span>
        </a>
      ))}
    </>
  );
}

/** Sources in full: title, publisher, section, year, kind. */
export function SourceList({ sources }: SourceLinksProps) {
  const { t } = useSpoken();
  return (
    <ul class="db-sources">
      {sources.map((source) => (
        <li key={source.id}>
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {source.title}
            <span class="hidden-text">{t('common:opens-new')}</span>
          </a>{' '}
          <span>
            {[source.publisher, source.section, source.year === null ? null : String(source.year), source.tier]
              .filter((one) => one !== null)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
