import type { HeatRow, HeatShare } from '#report/class-report.ts';
import { useSpoken } from '../spoken.ts';
import { PercentBar } from './figures.tsx';

const ratings = ['best', 'sound', 'weak', 'harmful'] as const;
/** Shares from which a cell is drawn darker, in percent. */
const steps = [1, 20, 40, 60, 80] as const;

/** How the records decided, at a glance: by decision and rating, the darker the more. The figures stand in the cells. */
export function HeatMap({ rows }: { readonly rows: readonly HeatRow[] }) {
  const { t } = useSpoken();
  return (
    <table class="sh-table cl-heat">
      <thead>
        <tr>
          <th scope="col">{t('report:csv.question')}</th>
          <th scope="col">{t('training:column.runs')}</th>
          {ratings.map((rating) => (
            <th key={rating} scope="col">
              {t(`common:ratings.${rating}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" class="sh-plain">
              {row.number}. {row.question}
              <Lost row={row} />
            </th>
            <td>{row.taken}</td>
            {row.ratings === null ? (
              <td colSpan={ratings.length}>{t('training:few-here')}</td>
            ) : (
              row.ratings.map((one) => <HeatCell key={one.rating.id} share={one} />)
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every option from best to worst, with how many took it. */
export function OptionTable({ rows }: { readonly rows: readonly HeatRow[] }) {
  const { t } = useSpoken();
  return (
    <table class="sh-table cl-options">
      <thead>
        <tr>
          <th scope="col">{t('report:csv.rating')}</th>
          <th scope="col">{t('training:column.runs')}</th>
          <th scope="col">{t('training:column.share')}</th>
          <th scope="col">{t('report:csv.option')}</th>
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={row.id}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              {row.number}. {row.question}
            </th>
          </tr>
          {row.options === null ? (
            <tr>
              <td colSpan={4}>{t('training:few-here')}</td>
            </tr>
          ) : (
            row.options.map((option) => (
              <tr key={option.id}>
                <td>{option.rating.word}</td>
                <td>{option.count}</td>
                <td>
                  <span class="cl-share">
                    <span>{option.percent}</span>
                    <PercentBar percent={option.percent} mark={null} />
                  </span>
                </td>
                <td>{option.label}</td>
              </tr>
            ))
          )}
        </tbody>
      ))}
    </table>
  );
}

/** Records that did not come to a decision, or for which it could no longer be decided. */
function Lost({ row }: { readonly row: HeatRow }) {
  const { t } = useSpoken();
  const said = [
    ...(row.forfeited === 0 ? [] : [t('training:screen.forfeited', { count: row.forfeited })]),
    ...(row.skipped === 0 ? [] : [t('training:screen.skipped', { count: row.skipped })]),
  ];
  return said.length === 0 ? null : <small>{said.join(' / ')}</small>;
}

function HeatCell({ share: { percent } }: { readonly share: HeatShare }) {
  if (percent === null) return <td class="cl-cell">–</td>;
  return <td class={`cl-cell cl-heat-${steps.filter((step) => percent >= step).length}`}>{percent}%</td>;
}
