import { workshopLimits } from './words.ts';

/**
 * Whether figures of people may be broken down beyond their count, given the sizes of the groups they come from: enough people
 * together, and the small groups among them large enough together, so that taking one picture from another leaves no fewer. Pure.
 */
export function mayBreakDown(sizes: readonly number[]): boolean {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const inSmall = sum(sizes.filter((one) => one < workshopLimits.smallestBreakdown));
  return sum(sizes) >= workshopLimits.smallestBreakdown && (inSmall === 0 || inSmall >= workshopLimits.smallestBreakdown);
}
