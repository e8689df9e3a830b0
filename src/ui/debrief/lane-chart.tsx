import { civilOf } from '#shared/local-time.ts';
import type { LaneEntry, Lanes } from '#report/report.ts';
import { useMemo } from 'preact/hooks';
import { useModel } from '../model-context.ts';
import { canvases, drawing, hangEntries, measureText, reachOf, widthOf, type Canvas, type PinGroup, type PinLine } from './draw-lanes.ts';
import { HatchedBar } from './hatched-bar.tsx';

const bar = 24;
const tape = 46;
const wordGap = 7;
/** Words may hide so much of the bar they stand on. */
const mostHidden = 0.75;
/** Days that a month has at least. */
const shortestMonth = 28;

/** Two lanes on one axis of dates: the published course above the tape, the players' own below. The table says the same. */
export function LaneChart({ lanes, on }: { readonly lanes: Lanes; readonly on: 'screen' | 'paper' }) {
  const { t, formats } = useModel();
  const canvas = canvases[on];
  const xOf = useMemo(() => createScale(lanes, canvas), [lanes, canvas]);
  const above = useMemo(() => hangEntries(lanes.history, xOf, canvas.width), [lanes, xOf, canvas]);
  const below = useMemo(() => hangEntries(sortByDay([...lanes.own, ...lanes.yardsticks]), xOf, canvas.width), [lanes, xOf, canvas]);
  const wordMonth = (day: number) => {
    const month = formats.value.month(day);
    if (civilOf(day).month !== 1 && day !== listMonths(lanes)[0]) return month;
    const withYear = t('debrief:timeline.year-month', { year: civilOf(day).year, month });
    return measureText(withYear) + 16 < xOf(day + shortestMonth) - xOf(day) ? withYear : month;
  };
  const upper = reachOf(above) + 8;
  const tapeTop = upper + bar + 24;
  const lower = tapeTop + tape + bar + 36;
  const height = lower + reachOf(below) + 8;
  return (
    <figure class="db-chart">
      <svg viewBox={`0 0 ${canvas.width} ${height}`} role="img" aria-label={t('debrief:timeline.svg')}>
        <MonthBands lanes={lanes} xOf={xOf} height={height} />
        <text x="8" y={upper + 6} class="db-lane-name">
          {t('debrief:timeline.history')}
        </text>
        <path d={`M${canvas.axisFrom} ${upper}H${canvas.axisTo}`} class="db-stroke-ink" stroke-width="1.6" />
        <HistoryExposure lanes={lanes} xOf={xOf} y={upper + 12} />
        <rect x="0" y={tapeTop} width={canvas.width} height={tape} class="db-tape" />
        <path d={`M6 ${tapeTop + 7}H${canvas.width}M6 ${tapeTop + tape - 7}H${canvas.width}`} class="db-holes" />
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
        {above.map((group) => (
          <Pin key={group.day} group={group} axis={upper} direction={-1} />
        ))}
        {below.map((group) => (
          <Pin key={group.day} group={group} axis={lower} direction={1} />
        ))}
      </svg>
    </figure>
  );
}

interface OnAxis {
  readonly lanes: Lanes;
  readonly xOf: (day: number) => number;
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

function HistoryExposure({ lanes, xOf, y }: OnAxis & { readonly y: number }) {
  const { historyExposure: exposure } = lanes;
  if (exposure === null) return null;
  const [from, to] = [xOf(exposure.from), xOf(exposure.to)];
  return (
    <>
      <HatchedBar x={from} y={y} width={to - from} height={bar} kind="exposure" />
      <BarWords from={from} to={to} y={y} text={exposure.text} />
    </>
  );
}

function OwnExposure({ lanes, xOf, y, start }: OnAxis & { readonly y: number; readonly start: number }) {
  const { ownExposure: exposure } = lanes;
  if (exposure === null) return null;
  const [from, to] = [exposure.known ? xOf(exposure.from) : start, xOf(exposure.to)];
  const end = exposure.addedTo === null ? to : xOf(exposure.addedTo);
  return (
    <>
      <HatchedBar x={from} y={y} width={to - from} height={bar} kind={exposure.known ? 'exposure' : 'possible'} />
      <HatchedBar x={to} y={y} width={end - to} height={bar} kind="added" />
      <BarWords from={from} to={to} y={y} text={exposure.text} />
      {exposure.added === null ? null : (
        <text x={end + 10} y={y + bar / 2 + 5} class="db-added-words">
          {exposure.added}
        </text>
      )}
    </>
  );
}

interface BarWordsProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly text: string;
}

/** Words of a bar: over its middle on a strip of paper of their own, or before it where they would hide it. */
function BarWords({ from, to, y, text }: BarWordsProps) {
  const width = measureText(text) + 22;
  const baseline = y + bar / 2 + 5;
  if (width > (to - from) * mostHidden && width < from) {
    return (
      <text x={from - 10} y={baseline} text-anchor="end" class="db-words">
        {text}
      </text>
    );
  }
  const middle = (from + to) / 2;
  return (
    <>
      <rect x={middle - width / 2} y={y - 1} width={width} height={bar + 4} class="db-fill-sheet" />
      <text x={middle} y={baseline} text-anchor="middle" class="db-words">
        {text}
      </text>
    </>
  );
}

interface PinProps {
  readonly group: PinGroup;
  readonly axis: number;
  /** −1 hangs above the axis, 1 below it. */
  readonly direction: -1 | 1;
}

function Pin({ group, axis, direction }: PinProps) {
  const { x, placed, lines } = group;
  const reach = drawing.pin + placed.rise + lines.length * drawing.line;
  const isOwn = direction === 1;
  const isYardstick = lines.every((line) => line.entry.label === null);
  const first = direction === -1 ? axis - reach : axis + drawing.pin + placed.rise;
  return (
    <g class={isYardstick ? 'db-pin db-pin-yardstick' : isOwn ? 'db-pin db-pin-own' : 'db-pin'}>
      <path d={`M${x} ${axis}V${axis + direction * (reach - 4)}`} class="db-stem" />
      {isYardstick ? (
        <circle cx={x} cy={axis} r="5" class="db-pin-open" />
      ) : (
        <path
          d={`M${x} ${axis}V${axis - 9}M${x - 5} ${axis - 9}h10l-2-6h-6zM${x - 7} ${axis - 20}a7 6 0 0 1 14 0a7 5 0 0 1-14 0z`}
          class="db-pin-head"
        />
      )}
      {lines.map((line, at) => (
        <PinWords key={line.id} line={line} x={x} y={first + at * drawing.line + 14} before={placed.side === 'before'} isOwn={isOwn} />
      ))}
    </g>
  );
}

interface PinWordsProps {
  readonly line: PinLine;
  readonly x: number;
  readonly y: number;
  readonly before: boolean;
  readonly isOwn: boolean;
}

/** Date, words and label: set from the stem outwards, or ending at it, so that only the outer end depends on a measured width. */
function PinWords({ line, x, y, before, isOwn }: PinWordsProps) {
  const { entry, tick, text, badgeWidth } = line;
  const badgeStep = badgeWidth === 0 ? 0 : badgeWidth + wordGap;
  const start = before ? x - drawing.gap - badgeStep : x + drawing.gap;
  const badgeAt = before ? x - drawing.gap - badgeWidth : start + widthOf(line) - badgeWidth;
  return (
    <>
      <text x={start} y={y} text-anchor={before ? 'end' : 'start'} class="db-words">
        {tick === '' ? null : <tspan class={isOwn && entry.label !== null ? 'db-tick db-tick-own' : 'db-tick'}>{tick}</tspan>}
        <tspan dx={tick === '' ? 0 : wordGap}>{text}</tspan>
      </text>
      {badgeWidth === 0 ? null : (
        <g class={`db-mark db-mark-${entry.label ?? 'fiction'}`}>
          <rect x={badgeAt} y={y - 13} width={badgeWidth} height="17" />
          <text x={badgeAt + badgeWidth / 2} y={y} text-anchor="middle">
            {entry.labelWord}
          </text>
        </g>
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
