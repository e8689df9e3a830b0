import type { CompiledScenario } from '#scenario/compiled.ts';
import type { SessionState } from '#engine/state.ts';
import { creditDecisions, meanCredit, type DecisionCredit } from './credit.ts';
import type { Score } from './debrief.ts';

/**
 * Scores the decisions of a run, never its luck: credit by weight over all decisions of the length, a constant
 * denominator. Confidence and outcome have no part in it. Pure.
 */
export function scoreState(
  scenario: CompiledScenario,
  state: SessionState,
): { readonly score: Score; readonly credits: readonly DecisionCredit[] } {
  const credits = creditDecisions(scenario, state);
  // Rounded to a millionth so that sums of thirds cannot miss the mark by the last binary digit.
  const exact = Math.round((meanCredit(credits) ?? 0) * 100_000_000) / 1_000_000;
  const percent = Math.round(exact);
  const withheldBy = credits
    .filter((one) => one.rating === 'harmful' && scenario.decisions[one.decision]?.gate.includes(state.ruleset))
    .map((one) => one.decision);
  const score: Score = {
    percent,
    exact,
    passMark: scenario.passMark,
    // By the figure that is shown, so that nobody reads 70 of 70 and "not passed".
    passed: percent >= scenario.passMark && withheldBy.length === 0,
    withheldBy,
  };
  return { score, credits };
}
