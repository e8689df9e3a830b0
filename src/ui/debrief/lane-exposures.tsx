import type { Lanes } from '#report/report.ts';
import { drawing, measureText } from './draw-lanes.ts';
import { HatchedBar } from './hatched-bar.tsx';

/** Words may hide so much of the bar they stand on. */
const mostHidden = 0.75;
const { bar } = drawing;

/** What a stretch of the axis is drawn from. */
export interface OnAxis {
  readonly lanes: Lanes;
  readonly xOf: (day: number) => number;
}

/** The period that the published course names. */
export function HistoryExposure({ lanes, xOf, y }: OnAxis & { readonly y: number }) {
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

/** The players' own: dotted and without a start until it is known, with what they added in vermilion. */
export function OwnExposure({ lanes, xOf, y, start }: OnAxis & { readonly y: number; readonly start: number }) {
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
