import type { YardstickRow, Yardsticks } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';
import { YardstickKey, YardstickMark, YardstickSpan } from './yardstick-mark.tsx';

interface YardstickTableProps {
  readonly yardsticks: Yardsticks;
  readonly on: 'screen' | 'paper';
}

/** The players' run, the typical company and best play side by side; on a wide screen each row is drawn as well, dates on one axis. */
export function YardstickTable({ yardsticks, on }: YardstickTableProps) {
  const { t } = useSpoken();
  const { runs, groups } = yardsticks;
  return (
    <table class={on === 'paper' ? 'pr-table db-yard' : 'db-table db-yard'}>
      <thead>
        <tr>
          <th scope="col">{t('report:yardsticks.item')}</th>
          {runs.map((run) => (
            <th key={run.id} scope="col" class={`db-yard-cell db-yard-of-${run.id}`}>
              <span>
                {on === 'screen' ? <YardstickKey kind={run.id} /> : null}
                {run.name}
              </span>
            </th>
          ))}
          <td class="db-yard-track" aria-hidden="true" />
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          {group.id === 'decisions' ? null : (
            <tr class="db-yard-group">
              <th scope="rowgroup" colSpan={runs.length + 1}>
                {group.name}
              </th>
              <td class="db-yard-track" aria-hidden="true">
                {group.id === 'days' ? <Axis longest={group.rows[0]?.scale ?? 0} /> : null}
              </td>
            </tr>
          )}
          {group.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name}
                {row.median === null ? null : (
                  <small>
                    {on === 'screen' ? <YardstickKey kind="median" /> : null}
                    {row.median.text}
                  </small>
                )}
              </th>
              {row.values.map((value, at) => (
                <td key={runs[at]?.id} class={`db-yard-cell db-yard-of-${runs[at]?.id}`}>
                  <span class={row.id === 'ending' ? 'db-yard-words' : on === 'paper' ? 'pr-value' : 'db-value'}>{value.text}</span>
                  {value.note === null ? null : <small>{value.note}</small>}
                </td>
              ))}
              <td class="db-yard-track" aria-hidden="true">
                {row.scale === null ? null : <Track row={row} runs={runs} scale={row.scale} />}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

const height = 26;
/** Where the first of the three spans lies, and how far the next is below it. */
const spanFrom = 5;
const spanStep = 8;

interface TrackProps {
  readonly row: YardstickRow;
  readonly runs: Yardsticks['runs'];
  readonly scale: number;
}

/** One row drawn: a mark for each run, widest first, so that the narrower ones lie on top; spans one under the other. */
function Track({ row, runs, scale }: TrackProps) {
  const at = (amount: number): string => `${(100 * amount) / scale}%`;
  const isSpan = row.values.some((value) => value.upTo !== null);
  const drawn = (['typical', 'best', 'yours'] as const).flatMap((kind) => {
    const place = runs.findIndex((run) => run.id === kind);
    const { amount = null, upTo = null } = row.values[place] ?? {};
    if (amount === null) return [];
    if (!isSpan) return [<YardstickMark key={kind} kind={kind} x={at(amount)} y={height / 2} />];
    return [<YardstickSpan key={kind} kind={kind} from={at(amount)} to={at(upTo ?? amount)} y={spanFrom + place * spanStep} />];
  });
  return (
    <svg class="db-yard-drawing" height={height} focusable="false">
      {isSpan ? null : <line x1="0" x2="100%" y1={height / 2} y2={height / 2} class="db-yard-line" />}
      {row.median === null ? null : <YardstickMark kind="median" x={at(row.median.days)} y={height / 2} />}
      {drawn}
    </svg>
  );
}

/** Both ends of the axis in words. */
function Axis({ longest }: { readonly longest: number }) {
  const { t, formats } = useSpoken();
  return (
    <span class="db-yard-axis">
      <span>{t('report:yardsticks.same-day')}</span>
      <span>{formats.value.days(longest)}</span>
    </span>
  );
}
