import type { RoomLane, RoomLanes } from '#workshop/protocol/projector-view.ts';
import { useSpoken } from '../../spoken.ts';
import { axis, createScale } from './lane-axis.ts';
import { flag, placeFlags } from './place-flags.ts';

interface LaneDrawingProps {
  readonly lanes: RoomLanes;
  readonly lane: RoomLane;
  readonly before: RoomLane | null;
  readonly kind: 'history' | 'team';
}

/** Width of a letter of the words on a lane, at 28: full-width characters, and others. */
const letter = { wide: 28, narrow: 15.5 } as const;
const gap = 8;

/** Flags on pins over a line, the exposure beneath it, and a first take that was left, dashed. */
export function LaneDrawing({ lanes, lane, before, kind }: LaneDrawingProps) {
  const { t, formats } = useSpoken();
  const xOf = createScale(lanes);
  const wordsOf = ({ label, day, isPublication }: RoomLane['flags'][number]): string =>
    [isPublication ? formats.value.tick(day) : '', label === null ? '' : t(`common:labels.${label}`)]
      .filter((word) => word !== '')
      .join(' ');
  const flags = lane.flags.map((one) => ({ ...one, x: xOf(one.day), words: wordsOf(one) }));
  const places = placeFlags(
    flags.map(({ x, words }) => ({ x, words: measure(words) })),
    { from: 0, to: axis.width },
  );
  return (
    <svg class="pw-lane-svg" viewBox={`0 0 ${axis.width} ${axis.height}`} role="img" aria-label={sayFlags(flags, formats.value.day)}>
      <Exposure lanes={lanes} lane={lane} isHistory={kind === 'history'} />
      <path d={`M0 ${axis.line}H${axis.width}`} class="pw-lane-line" />
      <path d={`M${xOf(lanes.alert)} ${axis.line - 8}V${axis.line + 24}`} class="pw-lane-alert" />
      {flags.map(({ mark, x, words }, at) => {
        const left = places[at] ?? x;
        const foot = axis.flagTop + axis.flagHeight;
        return (
          <g key={`${mark} ${at}`}>
            <path d={`M${left + flag.width / 2} ${foot}L${x} ${foot + 14}V${axis.line}`} class="pw-flag-stem" />
            <circle cx={x} cy={foot + 16} r="7" class="pw-flag-pin" />
            <rect x={left} y={axis.flagTop} width={flag.width} height={axis.flagHeight} class="pw-flag" />
            <text x={left + flag.width / 2} y={axis.flagTop + 32} text-anchor="middle" class="pw-flag-mark">
              {mark}
            </text>
            {words === '' ? null : (
              <text x={left + flag.width + gap} y={axis.flagTop + 32} class="pw-flag-words">
                {words}
              </text>
            )}
          </g>
        );
      })}
      {before === null ? null : <Before lanes={lanes} before={before} />}
    </svg>
  );
}

function sayFlags(
  flags: readonly { readonly mark: string; readonly day: number; readonly words: string }[],
  dayOf: (day: number) => string,
): string {
  return flags.map(({ mark, day, words }) => `${mark} ${dayOf(day)} ${words}`.trim()).join(', ');
}

function measure(words: string): number {
  if (words === '') return 0;
  return gap * 2 + [...words].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) >= 0x2e80 ? letter.wide : letter.narrow), 0);
}

interface ExposureProps {
  readonly lanes: RoomLanes;
  readonly lane: RoomLane;
  readonly isHistory: boolean;
}

/** Hatched where it is known, dotted where it is only possible; what a team added is vermilion. */
function Exposure({ lanes, lane: { exposure }, isHistory }: ExposureProps) {
  const { t, formats } = useSpoken();
  if (exposure === null) return null;
  const xOf = createScale(lanes);
  const [from, to] = [xOf(exposure.from), Math.max(xOf(exposure.to), xOf(exposure.from) + 3)];
  const end = exposure.addedTo === null ? to : Math.max(xOf(exposure.addedTo), to + 8);
  const y = axis.line + 3;
  const isCut = exposure.from < lanes.from;
  return (
    <>
      <rect x={from} y={y} width={to - from} height="22" class={exposure.isKnown ? 'pw-exposure' : 'pw-exposure-possible'} />
      {end > to ? <rect x={to} y={y} width={end - to} height="22" class="pw-exposure-added" /> : null}
      {isHistory && isCut ? (
        <text x="0" y={axis.line - 10} class="pw-flag-words">
          {t('projector:debrief.from', { day: formats.value.tick(exposure.from) })}
        </text>
      ) : null}
    </>
  );
}

/** The take that a team came back from: it stays, dashed, as far as it went. */
function Before({ lanes, before }: { readonly lanes: RoomLanes; readonly before: RoomLane }) {
  const { t, formats } = useSpoken();
  const xOf = createScale(lanes);
  const published = before.flags.find((one) => one.isPublication);
  const last = published ?? before.flags.at(-1);
  const end = last === undefined ? xOf(lanes.alert) : xOf(last.day);
  const words =
    published === undefined
      ? t('projector:debrief.first-take')
      : t('projector:debrief.first-take-day', { day: formats.value.tick(published.day) });
  const isLate = end + 24 + measure(words) > axis.width;
  const y = axis.line + 15;
  return (
    <>
      <path d={`M${xOf(lanes.alert) + 6} ${y}H${end}`} class="pw-before-line" />
      <circle cx={end} cy={y} r="7" class="pw-before-pin" />
      <text x={isLate ? end - 16 : end + 16} y={y + 10} text-anchor={isLate ? 'end' : 'start'} class="pw-before-words">
        {words}
      </text>
    </>
  );
}
