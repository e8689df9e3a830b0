import type { Yardsticks } from '#report/report.ts';

type Kind = Yardsticks['runs'][number]['id'] | 'median';

interface MarkProps {
  readonly kind: Kind;
  /** Where its middle stands: a share of the drawing's width. */
  readonly x: string;
  readonly y: number;
}

/**
 * One run on an axis of days: the players' own is a vermilion dot, best play a ring around it, the typical company a wider
 * dotted one, so that runs of the same day lie within each other and all are seen. A median is a dotted line.
 */
export function YardstickMark({ kind, x, y }: MarkProps) {
  switch (kind) {
    case 'yours':
      return <circle cx={x} cy={y} r="4.2" class="db-yard-yours" />;
    case 'best':
      return <circle cx={x} cy={y} r="6.8" class="db-yard-best" />;
    case 'typical':
      return <circle cx={x} cy={y} r="10" class="db-yard-typical" />;
    case 'median':
      return <line x1={x} x2={x} y1={y - 13} y2={y + 13} class="db-yard-median" />;
  }
}

interface SpanProps {
  readonly kind: Exclude<Kind, 'median'>;
  readonly from: string;
  readonly to: string;
  readonly y: number;
}

/** A figure of one run that is a span: drawn from its low to its high end, each run on a line of its own. */
export function YardstickSpan({ kind, from, to, y }: SpanProps) {
  return <line x1={from} x2={to} y1={y} y2={y} class={`db-yard-span db-yard-span-${kind}`} />;
}

/** The same mark beside its name. */
export function YardstickKey({ kind }: { readonly kind: Kind }) {
  return (
    <svg class="db-yard-key" viewBox="0 0 24 26" aria-hidden="true" focusable="false">
      <YardstickMark kind={kind} x="12" y={13} />
    </svg>
  );
}
