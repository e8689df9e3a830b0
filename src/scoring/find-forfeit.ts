import type { CompiledScenario } from '#scenario/compiled.ts';
import type { SessionState } from '#engine/state.ts';

/** The choice that made a decision impossible; null if the decision was reached, or no choice says so. Pure. */
export function findForfeit(
  scenario: CompiledScenario,
  state: SessionState,
  decision: string,
): { readonly decision: string; readonly option: string } | null {
  if (state.skipped.includes(decision) || state.decided.some((one) => one.decision === decision)) return null;
  const cause = state.decided.find((one) =>
    scenario.decisions[one.decision]?.options.find((option) => option.id === one.option)?.forfeits.includes(decision),
  );
  return cause === undefined ? null : { decision: cause.decision, option: cause.option };
}
