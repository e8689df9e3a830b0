import { civilOf } from '#shared/local-time.ts';
import type { Cover, ShopState } from '#scenario/compiled.ts';
import type { LaneEntry, Lanes } from '#report/report.ts';
import { useMemo } from 'preact/hooks';
import { useSpoken } from '../spoken.ts';
import { canvases, drawing, hangEntries, measureText, reachOf, type Canvas } from './draw-lanes.ts';
import { listCovered } from './find-room.ts';
import { HistoryExposure, OwnExposure, type OnAxis } from './lane-exposures.tsx';
import { Pin } from './lane-pin.tsx';
import { LaneThing } from './lane-thing.tsx';
import { placeThings } from './place-things.ts';

const tape = 46;
/** On the screen the tape lies across the whole window, wider than the sheet under it; what is beyond the window is cut. */
const beyond = 990;
/** Days that a month has at least. */
const shortestMonth = 28;
/** A month that begins so close to the edge is not named. */
const lastWords = 34;

interface LaneChartProps {
  readonly lanes: Lanes;
  /** What lies beside the tape on the screen; null: on paper, which has the lanes alone. */
  readonly scene: { readonly cover: Cover; readonly shop: ShopState | null } | null;
}

/** Two lanes on one axis of dates: the published course above the tape, the players' own below. The table says the same. */
export function LaneChart({ lanes, scene }: LaneChartProps) {
  const { t, formats } = useSpoken();
  const on = scene === null ? 'paper' : 'screen';
  const canvas = canvases[on];
  const xOf = useMemo(() => createScale(lanes, canvas), [lanes, canvas]);
  const above = useMemo(() => hangEntries(lanes.history, xOf, canvas.width), [lanes, xOf, canvas]);
  const below = useMemo(() => hangEntries(sortByDay([...lanes.own, ...lanes.yardsticks]), xOf, canvas.width), [lanes, xOf, canvas]);
  const wordMonth = (day: number) => {
    const month = formats.value.month(day);
    if (xOf(day) > canvas.axisTo - lastWords) return '';
    if (civilOf(day).month !== 1 && day !== listMonths(lanes)[0]) return month;
    const withYear = t('debrief:timeline.year-month', { year: civilOf(day).year, month });
    return measureText(withYear) + 16 < xOf(day + shortestMonth) - xOf(day) ? withYear : month;
  };
  const upper = reachOf(above) + 8;
  const tapeTop = upper + drawing.bar + 24;
  const lower = tapeTop + tape + drawing.bar + 36;
  const height = lower + reachOf(below) + 8;
  const bounds = { from: canvas.axisFrom + 6, to: canvas.axisTo };
  const things =
    scene === null
      ? []
      : placeThings(
          {
            lanes,
            xOf,
            bounds,
            history: { axis: upper, covered: listCovered(above, upper, -1) },
            own: { axis: lower, covered: listCovered(below, lower, 1), bottom: height },
          },
          scene.cover,
          scene.shop,
        );
  const [tapeFrom, tapeTo] = on === 'paper' ? [0, canvas.width] : [-beyond, canvas.width + beyond];
  return (
    <figure class="db-chart">
      <svg viewBox={`0 0 ${canvas.width} ${height}`} role="img" aria-label={t('debrief:timeline.svg')}>
        <MonthBands lanes={lanes} xOf={xOf} height={height} />
        <text x="8" y={upper + 6} class="db-lane-name">
          {t('debrief:timeline.history')}
        </text>
        <path d={`M${canvas.axisFrom} ${upper}H${canvas.axisTo}`} class="db-stroke-ink" stroke-width="1.6" />
        <HistoryExposure lanes={lanes} xOf={xOf} y={upper + 12} />
        <rect x={tapeFrom} y={tapeTop} width={tapeTo - tapeFrom} height={tape} class="db-tape" />
        {on === 'paper' ? null : <path d={`M${tapeFrom} ${tapeTop + 0.75}H${tapeTo}`} class="db-tape-light" />}
        <path d={`M${tapeFrom + 6} ${tapeTop + 7}H${tapeTo}M${tapeFrom + 6} ${tapeTop + tape - 7}H${tapeTo}`} class="db-holes" />
        {listMonths(lanes).map((day) => (
          <g key={day}>
            <path d={`M${xOf(day)} ${tapeTop + 12}V${tapeTop + tape - 12}`} class="db-stroke-ink" stroke-width="1.6" />
            <text x={xOf(day) + 5} y={tapeTop + tape / 2 + 5} class="db-month">
              {wordMonth(day)}
            </text>
          </g>
        ))}
        <OwnExposure lanes={lanes} xOf={xOf} y={tapeTop + tape + 12} start={canvas.axisFrom} />
        <text x="8" y={lower + 2} class="db-lane-name db-lane-own">
          {t('debrief:timeline.own')}
        </text>
        <text x="8" y={lower + 20} class="db-lane-note">
          {t('debrief:timeline.own-note')}
        </text>
        <path d={`M${canvas.axisFrom} ${lower}H${canvas.axisTo}`} class="db-stroke-ink" stroke-width="1.6" />
        {things.map(({ id, thing, box }) => (
          <LaneThing key={id} thing={thing} box={box} />
        ))}
        {above.map((group) => (
          <Pin key={group.day} group={group} axis={upper} direction={-1} on={on} />
        ))}
        {below.map((group) => (
          <Pin key={group.day} group={group} axis={lower} direction={1} on={on} />
        ))}
      </svg>
    </figure>
  );
}

function MonthBands({ lanes, xOf, height }: OnAxis & { readonly height: number }) {
  const months = [...listMonths(lanes), lanes.to];
  return (
    <>
      {months
        .slice(0, -1)
        .map((day, at) =>
          at % 2 === 0 ? (
            <rect key={day} x={xOf(day)} y="0" width={xOf(months[at + 1] ?? day) - xOf(day)} height={height} class="db-band" />
          ) : null,
        )}
    </>
  );
}

function createScale({ from, to }: Lanes, { axisFrom, axisTo }: Canvas): (day: number) => number {
  const perDay = (axisTo - axisFrom) / (to - from);
  return (day) => axisFrom + (day - from) * perDay;
}

function sortByDay(entries: readonly LaneEntry[]): readonly LaneEntry[] {
  return entries.toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0));
}

/** The first day of each month within the axis. */
function listMonths({ from, to }: Lanes): readonly number[] {
  const days: number[] = [];
  for (let day = from; day <= to; day += 1) if (civilOf(day).day === 1) days.push(day);
  return days;
}
