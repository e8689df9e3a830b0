import type { Kit } from '#report/kit.ts';
import { mselColumns } from '#report/write-msel-csv.ts';
import { useSpoken } from '../../spoken.ts';

/** Everything that is put before the players, as one table across the sheet. */
export function MselSheet({ kit }: { readonly kit: Kit }) {
  const { t } = useSpoken();
  return (
    <article class="sh kt-msel">
      <header class="sh-head">
        <b>
          {t('kit:title.msel')} {kit.scenarioTitle}
        </b>
        <span>{t('kit:guide.mark')}</span>
      </header>
      <table class="sh-table">
        <thead>
          <tr>
            {mselColumns.map((column) => (
              <th key={column} scope="col">
                {t(`kit:msel.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kit.msel.map((row) => (
            <tr key={`${row.beat} ${row.number}`} class={`kt-${row.kind}`}>
              {mselColumns.map((column) =>
                column === 'number' ? (
                  <th key={column} scope="row">
                    {row.number}
                  </th>
                ) : (
                  <td key={column}>{row[column]}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
