import type { CompiledOption } from '#scenario/compiled.ts';
import { advanceClock } from './advance-clock.ts';
import { deliverConsequence } from './deliver-consequence.ts';
import { applyChange, type Draft } from './draft.ts';
import { findOption } from './option.ts';
import { settleDraft } from './settle.ts';
import type { Confidence, PendingConsequence } from './state.ts';

/**
 * Carries out a chosen option. It takes its time first (what was so stays so while it is being done), then its effects
 * hold; what it causes at once happens, what it causes later is put down as pending.
 */
export function takeDecision(draft: Draft, decision: string, option: string, confidence: Confidence | null): void {
  const found = findOption(draft.scenario.decisions[decision], option);
  if (found === undefined) return;
  const askedAt = draft.now;
  draft.arrived = [];
  draft.phase = 'settled';
  carryOut(draft, decision, found, 'decision.taken');
  draft.decided.push({ decision, option, confidence, askedAt, doneAt: askedAt + found.minutes });
}

/** Applies the option a scenario assumes where a decision is left out of the length or skipped; it is not scored. */
export function assumeDecision(draft: Draft, decision: string): void {
  const declared = draft.scenario.decisions[decision];
  const found = findOption(declared, declared?.assume ?? '');
  if (found === undefined) return;
  draft.skipped.push(decision);
  draft.phase = 'reading';
  carryOut(draft, decision, found, 'decision.skipped');
}

function carryOut(draft: Draft, decision: string, option: CompiledOption, type: 'decision.taken' | 'decision.skipped'): void {
  advanceClock(draft, draft.now + option.minutes);
  draft.events.push({ type, at: draft.now, decision, option: option.id });
  applyChange(draft, option, { kind: 'decision', decision, option: option.id });
  settleDraft(draft);
  for (const consequence of option.consequences) {
    const pending: PendingConsequence = {
      decision,
      option: option.id,
      id: consequence.id,
      dueAt: consequence.after !== null && 'minutes' in consequence.after ? draft.now + consequence.after.minutes : null,
      act: consequence.after !== null && 'act' in consequence.after ? consequence.after.act : null,
      beat: consequence.after !== null && 'beat' in consequence.after ? consequence.after.beat : null,
    };
    if (consequence.after === null) deliverConsequence(draft, pending);
    else draft.pending.push(pending);
  }
}
