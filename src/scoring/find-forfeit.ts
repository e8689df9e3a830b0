import type { CompiledScenario } from '#scenario/compiled.ts';
import type { SessionState } from '#engine/state.ts';

/** The choice that made a decision impossible; null if the decision was reached, or no choice says so. Pure. */
export function findForfeit(
  scenario: CompiledScenario,
  state: SessionState,
  decision: string,
): { readonly decision: string; readonly option: string } | null {
  if (state.skipped.includes(decision) || state.decided.some((one) => one.decision === decision)) return null;
  const cause = state.decided.find((one) => forfeits(scenario, one.decision, one.option, decision));
  return cause === undefined ? null : { decision: cause.decision, option: cause.option };
}

/** Whether a decision that was never reached was taken away by an option that was assumed: by nobody's choice. Pure. */
export function isLostToSkip(scenario: CompiledScenario, state: SessionState, decision: string): boolean {
  if (findForfeit(scenario, state, decision) !== null) return false;
  return state.skipped.some((one) => forfeits(scenario, one, scenario.decisions[one]?.assume ?? '', decision));
}

function forfeits(scenario: CompiledScenario, decision: string, option: string, forfeited: string): boolean {
  return scenario.decisions[decision]?.options.find((one) => one.id === option)?.forfeits.includes(forfeited) ?? false;
}
