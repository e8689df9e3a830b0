/** One measured figure beside its limit. */
export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  /** What the figure must not pass; null: only told. */
  readonly limit: { readonly atMost: number } | { readonly atLeast: number } | null;
}

/** Whether a figure is within its limit. */
export function isWithin({ value, limit }: Figure): boolean {
  if (limit === null) return true;
  return 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast;
}

/** One line of a table for people. */
export function describeFigure(figure: Figure): string {
  const { id, value, unit, limit } = figure;
  const told = limit === null ? '' : 'atMost' in limit ? `≤ ${limit.atMost}` : `≥ ${limit.atLeast}`;
  const mark = limit === null ? ' ' : isWithin(figure) ? '✓' : '✗';
  return `${mark} ${id.padEnd(44)} ${value.toLocaleString('en-GB', { maximumFractionDigits: 1 }).padStart(12)} ${unit.padEnd(16)} ${told}`;
}

/** The middle of several measurements. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
