import type { CompiledDecision, CompiledOption, CompiledScenario } from '#scenario/compiled.ts';
import { holds, type AskedState } from './condition.ts';

/** An option of a decision, by id. */
export function findOption(decision: CompiledDecision | undefined, option: string): CompiledOption | undefined {
  return decision?.options.find((one) => one.id === option);
}

/** Whether an option is on offer in this state. */
export function isOptionOpen(scenario: CompiledScenario, state: AskedState, decision: string, option: string): boolean {
  const found = findOption(scenario.decisions[decision], option);
  return found !== undefined && holds(scenario, state, found.when);
}

/** Whether a decision belongs to the length that is played; one that does not applies its `assume` option. */
export function isAsked(scenario: CompiledScenario, length: string, decision: string): boolean {
  return Object.entries(scenario.lengths).some(([id, one]) => id === length && one.decisions.includes(decision));
}
