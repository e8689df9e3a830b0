import { slotPatterns } from '#engine/option-order.ts';
import type { Distribution } from '#workshop/protocol/distribution.ts';
import { addUpAnswers } from './add-up-answers.ts';

/**
 * Open answers of some teams as those of one room; null where there are none. Confidence is added up only where the small teams
 * among them are five people together, so that taking one picture from another breaks down no fewer. Pure.
 */
export function addUpOpenAnswers(teams: readonly Distribution[]): Distribution | null {
  const [first, ...others] = teams;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const count = teams.reduce((sum, one) => sum + one.count, 0);
  const whole = addUpAnswers(teams);
  if (whole?.count === count) return whole;
  const all = teams.flatMap((one) => one.options);
  const shown = [...new Map(all.map((one) => [one.option, one.slot]))];
  return {
    count,
    options: shown
      .toSorted(([, one], [, other]) => slotPatterns.indexOf(one) - slotPatterns.indexOf(other))
      .map(([option, slot]) => ({ option, slot, count: countOf(all, option), confidence: null })),
    none: null,
    sure: null,
  };
}

function countOf(all: Distribution['options'], option: string): number {
  return all.reduce((sum, one) => (one.option === option ? sum + one.count : sum), 0);
}
