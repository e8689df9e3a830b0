import type { CompiledBeat } from '#scenario/compiled.ts';
import { dayOf } from '#shared/local-time.ts';
import { advanceClock } from './advance-clock.ts';
import { holds } from './condition.ts';
import { deliverConsequence } from './deliver-consequence.ts';
import { applyChange, type Draft } from './draft.ts';
import type { DrawSlot } from './draw-slot.ts';
import { findOfficeMinute } from './office-hours.ts';
import { isAsked } from './option.ts';
import { settleDraft } from './settle.ts';
import { assumeDecision } from './take-decision.ts';

/**
 * Opens an act at the later of its date and the players' own clock; how late they are is carried on in whole days. What
 * happens before it opens still happens in the act before.
 */
export function openAct(draft: Draft, act: string): void {
  const declared = draft.scenario.acts.find((one) => one.id === act);
  if (declared === undefined) return;
  draft.arrived = [];
  advanceClock(draft, declared.opensAt);
  draft.lateDays = Math.max(0, dayOf(draft.now) - dayOf(declared.opensAt));
  draft.act = act;
  settleDraft(draft);
  draft.events.push({ type: 'act.opened', at: draft.now, act, lateDays: draft.lateDays });
  for (const pending of draft.pending.filter((one) => one.act === act)) deliverConsequence(draft, pending);
}

/**
 * Enters a beat: its time comes, what was waiting for it happens, a complication may turn up, its injects reach the
 * table. Where the length leaves its decision out, the assumed option is applied.
 */
export function enterBeat(draft: Draft, beat: string, isFirstOfAct: boolean, drawSlot: DrawSlot): void {
  const declared = draft.scenario.beats[beat];
  if (declared === undefined) return;
  // What arrived on the way from the act's opening belongs to the table of its first beat.
  if (!isFirstOfAct) draft.arrived = [];
  draft.beat = beat;
  advanceClock(draft, findOpening(draft, declared));
  for (const flag of declared.sets) draft.flags[flag] = true;
  draft.events.push({ type: 'beat.entered', at: draft.now, beat });
  settleDraft(draft);
  for (const pending of draft.pending.filter((one) => one.beat === beat)) deliverConsequence(draft, pending);
  const turned = turnComplications(draft, beat, drawSlot);
  for (const inject of declared.injects) {
    if (!holds(draft.scenario, draft, inject.when)) continue;
    draft.arrived.push({ kind: 'inject', id: inject.id });
    draft.events.push({ type: 'inject.arrived', at: draft.now, inject: inject.id });
  }
  for (const one of turned) draft.arrived.push({ kind: 'complication', id: one.id, slot: one.slot });
  const isDecided = declared.decision !== null && isAsked(draft.scenario, draft.base.length, declared.decision);
  draft.phase = isDecided ? 'deciding' : 'reading';
  if (declared.decision !== null && !isDecided) assumeDecision(draft, declared.decision);
}

/** When a beat opens: at its date, after its wait and in its hours, whichever is latest. */
function findOpening({ now, scenario }: Draft, { at, wait, hours }: CompiledBeat): number {
  const opens = Math.max(at ?? now, now + (wait ?? 0));
  return hours === undefined ? opens : findOfficeMinute(opens, scenario.clock.holidays);
}

/** Slots turn by id. What one turns up was settled beforehand or depends on luck alone; whether it can happen, on the state as well. */
function turnComplications(draft: Draft, beat: string, drawSlot: DrawSlot): readonly { readonly id: string; readonly slot: string }[] {
  const turned: { id: string; slot: string }[] = [];
  const here = Object.entries(draft.scenario.slots).filter(([, declared]) => declared.beat === beat);
  for (const [slot, declared] of here.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const settled = draft.slots?.[slot];
    const turns = settled === undefined ? drawSlot(draft.base.seed, slot, declared) : settled;
    const complication = draft.scenario.complications[turns ?? ''];
    if (complication === undefined || !holds(draft.scenario, draft, complication.when)) continue;
    applyChange(draft, complication, { kind: 'complication', id: complication.id, slot });
    draft.events.push({ type: 'complication.turned', at: draft.now, complication: complication.id, slot });
    settleDraft(draft);
    turned.push({ id: complication.id, slot });
  }
  return turned;
}
