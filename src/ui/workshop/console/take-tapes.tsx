import type { ConsoleDecision } from '#workshop/protocol/console-view.ts';
import { useConsole } from './console-parts.ts';

interface TakeTapesProps {
  readonly before: readonly ConsoleDecision[];
  readonly now: readonly ConsoleDecision[];
  /** The number of the decision that the team went back to. */
  readonly from: number;
}

/** Between two pins, from the start to the first of them, and how wide a tape is at least. */
const size = { step: 92, first: 32, width: 500 } as const;

/** The tape that was kept, pale from where it was left, and the new one stuck to it. Decoration: the table below says the same. */
export function TakeTapes({ before, now, from }: TakeTapesProps) {
  const { t } = useConsole().model;
  const count = Math.max(before.length, 1);
  const step = Math.min(size.step, (size.width - 2 * size.first) / Math.max(1, count - 1));
  const splice = before.findIndex(({ number }) => number === from);
  const toX = (at: number): number => size.first + at * step;
  const spliceX = toX(Math.max(0, splice)) - 14;
  return (
    <svg class="cs-tapes" viewBox="0 0 510 132" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="cs-holes" width="12" height="34" patternUnits="userSpaceOnUse">
          <circle cx="6" cy="5" r="2" class="cs-fill-line" />
          <circle cx="6" cy="29" r="2" class="cs-fill-line" />
        </pattern>
        <pattern id="cs-left" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="6" class="cs-fill-pale" />
        </pattern>
      </defs>
      <rect x="0" y="23" width={size.width} height="36" class="cs-fill-edge" />
      <rect x="0" y="21" width={size.width} height="34" class="cs-fill-rest" />
      <rect x={spliceX} y="30" width={size.width - spliceX} height="16" fill="url(#cs-left)" />
      <g transform="translate(0 21)">
        <rect width={size.width} height="34" fill="url(#cs-holes)" />
      </g>
      {before.map(({ number }, at) => (
        <g key={number} class={number >= from ? 'cs-pin-pale' : undefined}>
          <text x={toX(at)} y="13" text-anchor="middle">
            {number}
          </text>
          <circle cx={toX(at)} cy="24" r="5" class="cs-pin" />
        </g>
      ))}
      <path d={`M${spliceX} 58V86`} class="cs-stroke-dash" />
      <rect x={spliceX} y="84" width={size.width - spliceX} height="36" class="cs-fill-edge" />
      <rect x={spliceX} y="82" width={size.width - spliceX} height="34" class="cs-fill-paper" />
      <g transform="translate(0 82)">
        <rect x={spliceX} width={size.width - spliceX} height="34" fill="url(#cs-holes)" />
      </g>
      <path d={`M${spliceX - 8} 78l20 3 -3 40 -20 -3z`} class="cs-fill-due" />
      {now
        .filter(({ number }) => number >= from)
        .map(({ number, decision }) => (
          <circle
            key={number}
            cx={toX(
              Math.max(
                0,
                before.findIndex((one) => one.decision === decision),
              ),
            )}
            cy="85"
            r="5"
            class="cs-pin"
          />
        ))}
      <text x={size.width} y="72" text-anchor="end">
        {t('workshop:console.takes.kept-short')}
      </text>
    </svg>
  );
}
