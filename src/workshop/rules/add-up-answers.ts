import { slotPatterns } from '#engine/option-order.ts';
import type { Distribution, OptionCount } from '#workshop/protocol/distribution.ts';
import { workshopLimits } from '#workshop/protocol/words.ts';

/**
 * Answers of several teams as one distribution; null for fewer than five people. Small teams are added only if they are five
 * people together, so that no subtraction of one report from another breaks down fewer. Pure.
 */
export function addUpAnswers(teams: readonly Distribution[]): Distribution | null {
  const isLarge = (one: Distribution) => one.count >= workshopLimits.smallestBreakdown;
  const small = teams.filter((one) => !isLarge(one));
  const counted = countAnswers(small) >= workshopLimits.smallestBreakdown ? teams : teams.filter(isLarge);
  if (countAnswers(counted) < workshopLimits.smallestBreakdown) return null;
  return {
    count: countAnswers(counted),
    options: listOptions(counted),
    none: addAll(counted.map((one) => one.none)),
    sure: addAll(counted.map((one) => one.sure)),
  };
}

/** Every option that was shown to somebody, in the one order of the workshop's screens. */
function listOptions(teams: readonly Distribution[]): readonly OptionCount[] {
  const all = teams.flatMap((one) => one.options);
  const shown = new Map(all.map((one) => [one.option, one.slot]));
  const inOrder = [...shown].toSorted(([, a], [, b]) => slotPatterns.indexOf(a) - slotPatterns.indexOf(b));
  return inOrder.map(([option, slot]) => {
    const own = all.filter((one) => one.option === option);
    const level = (word: 'high' | 'medium' | 'low') => addAll(own.map((one) => one.confidence?.[word] ?? null));
    const [high, medium, low] = [level('high'), level('medium'), level('low')];
    return {
      option,
      slot,
      count: own.reduce((sum, one) => sum + one.count, 0),
      confidence: high === null || medium === null || low === null ? null : { high, medium, low },
    };
  });
}

function countAnswers(teams: readonly Distribution[]): number {
  return teams.reduce((sum, one) => sum + one.count, 0);
}

/** null as soon as one of them is not known: a sum of some would pass for the whole. */
function addAll(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}
