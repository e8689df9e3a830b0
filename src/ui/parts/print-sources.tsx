import type { SourceLine } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';

interface PrintSourcesProps {
  readonly sources: readonly SourceLine[];
  /** Of the table: that of the sheets it lies among. */
  readonly class: string;
}

/** Every source with its address in letters: paper has no links. */
export function PrintSources({ sources, class: className }: PrintSourcesProps) {
  const { t } = useSpoken();
  return (
    <table class={`${className} pr-sources`}>
      <thead>
        <tr>
          <th scope="col">{t('report:print.id')}</th>
          <th scope="col">{t('report:print.source')}</th>
          <th scope="col">{t('report:print.tier')}</th>
          <th scope="col">{t('report:print.seen')}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((one) => (
          <tr key={one.id}>
            <td>{one.id}</td>
            <td>
              {[one.title, one.publisher, one.section, one.year].filter((part) => part !== null).join(' · ')}
              <span class="pr-address">{one.url}</span>
            </td>
            <td>{one.tier}</td>
            <td>{one.seen}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
