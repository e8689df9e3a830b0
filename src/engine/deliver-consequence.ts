import type { CompiledConsequence, CompiledScenario } from '#scenario/compiled.ts';
import { holds } from './condition.ts';
import { applyChange, type Draft } from './draft.ts';
import { settleDraft } from './settle.ts';
import type { PendingConsequence } from './state.ts';

/** The consequence an option of a decision declares under an id. */
function findConsequence(scenario: CompiledScenario, from: PendingConsequence): CompiledConsequence | undefined {
  const option = scenario.decisions[from.decision]?.options.find((one) => one.id === from.option);
  return option?.consequences.find((one) => one.id === from.id);
}

/** A pending consequence's time has come: it happens if its condition holds now, and is forgotten either way. */
export function deliverConsequence(draft: Draft, pending: PendingConsequence): void {
  draft.pending = draft.pending.filter((one) => one !== pending);
  const consequence = findConsequence(draft.scenario, pending);
  if (consequence === undefined || !holds(draft.scenario, draft, consequence.when)) return;
  const { decision, option, id } = pending;
  const arrival = { kind: 'consequence', id, decision, option } as const;
  applyChange(draft, consequence, arrival);
  draft.arrived.push(arrival);
  draft.events.push({ type: 'consequence.arrived', at: draft.now, consequence: id, decision, option });
  settleDraft(draft);
}
