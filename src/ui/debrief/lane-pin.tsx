import { DrawnPin } from './drawn-pin.tsx';
import { drawing, widthOf, type PinGroup, type PinLine } from './draw-lanes.ts';

interface PinProps {
  readonly group: PinGroup;
  readonly axis: number;
  /** −1 hangs above the axis, 1 below it. */
  readonly direction: -1 | 1;
  readonly on: 'screen' | 'paper';
}

/** The entries of one day on one stem; a yardstick is dotted. On paper the pin is flat: its light and shadow would only smear. */
export function Pin({ group, axis, direction, on }: PinProps) {
  const { x, placed, lines } = group;
  const reach = drawing.pin + placed.rise + lines.length * drawing.line;
  const isOwn = direction === 1;
  const isYardstick = lines.every((line) => line.entry.label === null);
  // A drawn pin's stem begins at its head, so that its needle is seen.
  const from = on === 'screen' && direction === -1 && !isYardstick ? axis - 29 : axis;
  const first = direction === -1 ? axis - reach : axis + drawing.pin + placed.rise;
  return (
    <g class={isYardstick ? 'db-pin db-pin-yardstick' : isOwn ? 'db-pin db-pin-own' : 'db-pin'}>
      <path d={`M${x} ${from}V${axis + direction * (reach - 4)}`} class="db-stem" />
      {isYardstick ? (
        <circle cx={x} cy={axis} r="5" class="db-pin-open" />
      ) : on === 'screen' ? (
        <DrawnPin x={x} y={axis} />
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
  const badgeStep = badgeWidth === 0 ? 0 : badgeWidth + drawing.wordGap;
  const start = before ? x - drawing.gap - badgeStep : x + drawing.gap;
  const badgeAt = before ? x - drawing.gap - badgeWidth : start + widthOf(line) - badgeWidth;
  return (
    <>
      <text x={start} y={y} text-anchor={before ? 'end' : 'start'} class="db-words">
        {tick === '' ? null : <tspan class={isOwn && entry.label !== null ? 'db-tick db-tick-own' : 'db-tick'}>{tick}</tspan>}
        <tspan dx={tick === '' ? 0 : drawing.wordGap}>{text}</tspan>
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
