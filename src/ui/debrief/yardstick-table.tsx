import type { YardstickRow, Yardsticks } from '#report/report.ts';
import { useModel } from '../model-context.ts';
import { YardstickKey, YardstickMark } from './yardstick-mark.tsx';

interface YardstickTableProps {
  readonly yardsticks: Yardsticks;
  readonly on: 'screen' | 'paper';
}

/** The players' run, the typical company and best play side by side; dates also as marks on one axis, where it is wide enough. */
export function YardstickTable({ yardsticks, on }: YardstickTableProps) {
  const { t } = useModel();
  const { runs, groups, longest } = yardsticks;
  return (
    <table class={on === 'paper' ? 'pr-table db-yard' : 'db-table db-yard'}>
      <thead>
        <tr>
          <th scope="col">{t('report:yardsticks.item')}</th>
          {runs.map((run) => (
            <th key={run.id} scope="col" class={`db-yard-cell db-yard-of-${run.id}`}>
              <YardstickKey kind={run.id} />
              {run.name}
            </th>
          ))}
          <td class="db-yard-track" aria-hidden="true" />
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          <tr class="db-yard-group">
            <th scope="rowgroup" colSpan={runs.length + 1}>
              {group.name}
            </th>
            <td class="db-yard-track" aria-hidden="true">
              {group.id === 'days' ? <Axis longest={longest} /> : null}
            </td>
          </tr>
          {group.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name}
                {row.median === null ? null : (
                  <small>
                    <YardstickKey kind="median" />
                    {row.median.text}
                  </small>
                )}
              </th>
              {row.values.map((value, at) => (
                <td key={runs[at]?.id} class={`db-yard-cell db-yard-of-${runs[at]?.id}`}>
                  <span class={row.id === 'ending' ? 'db-yard-words' : 'db-value'}>{value.text}</span>
                  {value.note === null ? null : <small>{value.note}</small>}
                </td>
              ))}
              <td class="db-yard-track" aria-hidden="true">
                {group.id === 'days' ? <Track row={row} runs={runs} longest={longest} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

const height = 30;

/** The marks of one row. Widest first, so that the narrower ones lie on top. */
function Track({ row, runs, longest }: { readonly row: YardstickRow; readonly runs: Yardsticks['runs']; readonly longest: number }) {
  const at = (days: number): string => `${(100 * days) / longest}%`;
  const marks = (['typical', 'best', 'yours'] as const).flatMap((kind) => {
    const days = row.values[runs.findIndex((run) => run.id === kind)]?.days ?? null;
    return days === null ? [] : [<YardstickMark key={kind} kind={kind} x={at(days)} y={height / 2} />];
  });
  return (
    <svg class="db-yard-drawing" height={height} focusable="false">
      <line x1="0" x2="100%" y1={height / 2} y2={height / 2} class="db-yard-line" />
      {row.median === null ? null : <YardstickMark kind="median" x={at(row.median.days)} y={height / 2} />}
      {marks}
    </svg>
  );
}

/** Both ends of the axis in words. */
function Axis({ longest }: { readonly longest: number }) {
  const { t, formats } = useModel();
  return (
    <span class="db-yard-axis">
      <span>{t('report:yardsticks.same-day')}</span>
      <span>{formats.value.days(longest)}</span>
    </span>
  );
}
