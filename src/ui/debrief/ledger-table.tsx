import type { Ledger } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';
import { SourceLinks } from './source-links.tsx';

/** What one counter is made of: each item with its span and its sources, and the sum of both ends. */
export function LedgerTable({ ledger, on }: { readonly ledger: Ledger; readonly on: 'screen' | 'paper' }) {
  const { t } = useSpoken();
  const isScreen = on === 'screen';
  return (
    <>
      <table class={isScreen ? 'db-table db-ledger' : 'pr-table pr-ledger'}>
        <caption>{ledger.heading}</caption>
        <thead>
          <tr>
            <th scope="col">{t('report:ledger.item')}</th>
            <th scope="col">{t('report:ledger.span')}</th>
            <th scope="col">{t('report:ledger.sources')}</th>
          </tr>
        </thead>
        <tbody>
          {ledger.rows.map((row, at) => (
            // The same item may be paid twice on one day.
            <tr key={at}>
              <th scope="row">
                {row.name}
                {row.when === null ? null : <small>{row.when}</small>}
                {row.note === null ? null : <small>{row.note}</small>}
              </th>
              <td class="db-value">{row.amount.text}</td>
              <td>
                {isScreen ? <SourceLinks sources={row.sources} /> : row.sources.map((source) => source.id).join(' ')}
                <small>{row.basis}</small>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('report:ledger.total')}</th>
            <td class="db-value">{ledger.total.text}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <p class={isScreen ? 'muted' : 'pr-note'}>{ledger.note}</p>
    </>
  );
}
