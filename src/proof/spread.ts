import type { Spread } from './simulation.ts';

/** How figures are spread; null where there is none. Pure. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = sortNumbers(values);
  return {
    count: sorted.length,
    mean: meanOf(sorted),
    min: sorted[0] ?? 0,
    lower: quantileOf(sorted, 0.25),
    median: quantileOf(sorted, 0.5),
    upper: quantileOf(sorted, 0.75),
    p90: quantileOf(sorted, 0.9),
    max: sorted.at(-1) ?? 0,
  };
}

/** Numbers from the lowest to the highest. Pure. */
export function sortNumbers(values: readonly number[]): readonly number[] {
  return values.toSorted((one, other) => one - other);
}

/** The nearest-rank quantile of rising numbers: always one of them. Pure. */
export function quantileOf(sorted: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? 0;
}

/** The mean, rounded to a millionth so that the order in which figures are added up cannot show. */
function meanOf(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.round((sum / values.length) * 1_000_000) / 1_000_000;
}
