import type { HeatRow } from '#report/class-report.ts';
import { useSpoken } from '../spoken.ts';

const ratings = ['best', 'sound', 'weak', 'harmful'] as const;
/** Shares from which a cell is drawn darker, in percent. */
const steps = [1, 20, 40, 60, 80] as const;

/** Which options the records took, by decision and rating: the darker, the more. The figures stand in the cells. */
export function HeatMap({ rows }: { readonly rows: readonly HeatRow[] }) {
  const { t } = useSpoken();
  return (
    <table class="sh-table cl-heat">
      <thead>
        <tr>
          <th scope="col">{t('report:csv.question')}</th>
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
              <small>
                {t('training:screen.taken', { count: row.taken })}
                {row.right === null ? '' : ` / ${t('training:screen.right', { percent: row.right })}`}
                {row.forfeited === 0 ? '' : ` / ${t('training:screen.forfeited', { count: row.forfeited })}`}
                {row.skipped === 0 ? '' : ` / ${t('training:screen.skipped', { count: row.skipped })}`}
              </small>
            </th>
            {row.options === null ? <td colSpan={ratings.length}>{t('training:few-here')}</td> : <HeatCells options={row.options} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeatCells({ options }: { readonly options: NonNullable<HeatRow['options']> }) {
  const { t } = useSpoken();
  return ratings.map((rating) => {
    const own = options.filter((option) => option.rating.id === rating);
    const share = own.reduce((sum, option) => sum + option.percent, 0);
    return (
      <td key={rating} class={`cl-cell cl-heat-${steps.filter((step) => share >= step).length}`}>
        {own.map((option) => (
          <p key={option.id}>
            <b>{t('training:screen.share', { percent: option.percent, count: option.count })}</b> {option.label}
          </p>
        ))}
      </td>
    );
  });
}
