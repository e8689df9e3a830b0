import type { OptionCount } from '#workshop/protocol/distribution.ts';
import { OpenSlip } from './slip.tsx';

/** Up to here slips lie side by side, then they overlap by half, then they are a bar with a tick for each person. */
const row = { apart: 12, overlapping: 24 } as const;
const levels = ['high', 'medium', 'low'] as const;
/** Sizes of the bar, in its own units. */
const bar = { width: 960, height: 56 } as const;

interface OpenSlipsProps {
  readonly option: OptionCount;
  /** How many the most frequent option has: it fills the bar. */
  readonly most: number;
}

/** Answers of one option, the surest first; empty slips where confidence is not shown. */
export function OpenSlips({ option, most }: OpenSlipsProps) {
  const { count } = option;
  const parts = listParts(option);
  if (count > row.overlapping) return <SlipBar parts={parts} count={count} most={most} />;
  return (
    <div class={count > row.apart ? 'pw-open-row pw-open-row-overlapping' : 'pw-open-row'}>
      {parts.flatMap(({ fill, people }) => Array.from({ length: people }, (_, at) => <OpenSlip key={`${fill} ${at}`} fill={fill} />))}
    </div>
  );
}

interface Part {
  readonly fill: (typeof levels)[number];
  readonly people: number;
}

function listParts({ count, confidence }: OptionCount): readonly Part[] {
  return confidence === null ? [{ fill: 'low', people: count }] : levels.map((fill) => ({ fill, people: confidence[fill] }));
}

interface SlipBarProps {
  readonly parts: readonly Part[];
  readonly count: number;
  readonly most: number;
}

function SlipBar({ parts, count, most }: SlipBarProps) {
  const person = bar.width / most;
  let from = 0;
  const drawn = parts.map(({ fill, people }) => {
    const x = from;
    from += people * person;
    return { fill, x, width: people * person };
  });
  const ticks = Array.from({ length: Math.max(0, count - 1) }, (_, at) => `M${(at + 1) * person} ${bar.height - 12}v10`).join('');
  return (
    <svg class="pw-open-bar" viewBox={`-2 -2 ${bar.width + 4} ${bar.height + 4}`} aria-hidden="true" focusable="false">
      {drawn.map(({ fill, x, width }) =>
        width === 0 ? null : <rect key={fill} x={x} y="0" width={width} height={bar.height} class={`pw-open-${fill}`} />,
      )}
      <path d={ticks} class="pw-open-ticks" />
    </svg>
  );
}
