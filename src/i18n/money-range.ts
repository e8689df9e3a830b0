/** How a span of money is written in one language. */
export interface MoneyRange {
  /** Both ends in `unit` yen, rounded to the same step. */
  readonly low: number;
  readonly high: number;
  readonly unit: number;
  /** As many as both ends are written with. */
  readonly decimals: number;
  /** Whether an end had to be rounded: then the span is only about right. */
  readonly isRounded: boolean;
}

const MYRIAD = 10_000;
const MILLION = 1_000_000;
/** A span of more figures would look surer than it is. */
const FIGURES = 3;

/**
 * The unit and the step in which a span is written: three figures at its high end, at least one at its low end, in ten
 * thousands or millions where it is large. Pure; neither end is below zero.
 */
export function scaleMoneyRange(low: number, high: number, countsMyriads: boolean): MoneyRange {
  const large = countsMyriads ? MYRIAD : MILLION;
  const mostDecimals = countsMyriads ? 1 : 2;
  const step = Math.min(stepOf(high, FIGURES), low === 0 ? Number.POSITIVE_INFINITY : stepOf(low, 1));
  const [from, to] = [Math.round(low / step) * step, Math.round(high / step) * step];
  const fits = (unit: number, decimals: number): boolean => [from, to].every((end) => end % (unit / 10 ** decimals) === 0);
  const unit = to >= large && fits(large, mostDecimals) ? large : 1;
  const decimals = [0, 1, 2].find((count) => fits(unit, count)) ?? 0;
  return { low: from / unit, high: to / unit, unit, decimals, isRounded: from !== low || to !== high };
}

/** The place value of a number's last figure, where it is written with so many. */
function stepOf(value: number, figures: number): number {
  return 10 ** Math.max(0, String(value).length - figures);
}
