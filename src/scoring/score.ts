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
  return { score: scoreCredits(scenario, state.ruleset, credits), credits };
}

/** What credited decisions come to together under a ruleset. Pure. */
export function scoreCredits(
  { decisions, passMark }: Pick<CompiledScenario, 'decisions' | 'passMark'>,
  ruleset: string,
  credits: readonly DecisionCredit[],
): Score {
  // Rounded to a millionth so that sums of thirds cannot miss the mark by the last binary digit.
  const exact = Math.round((meanCredit(credits) ?? 0) * 100_000_000) / 1_000_000;
  const percent = Math.round(exact);
  const withheldBy = credits
    .filter((one) => one.rating === 'harmful' && decisions[one.decision]?.gate.includes(ruleset))
    .map((one) => one.decision);
  return {
    percent,
    exact,
    passMark,
    // By the figure that is shown, so that nobody reads 70 of 70 and "not passed".
    passed: percent >= passMark && withheldBy.length === 0,
    withheldBy,
  };
}
