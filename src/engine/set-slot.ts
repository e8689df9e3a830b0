import type { CompiledScenario } from '#scenario/compiled.ts';
import type { Draft } from './draft.ts';
import type { Command, RefusalCode, SessionState, SlotSetting } from './state.ts';

/** Why a slot cannot be set to this now, or null if it can: it has to lie ahead, and to hold what it is set to. Pure. */
export function findSlotFault(
  scenario: CompiledScenario,
  state: SessionState,
  { slot, set }: Extract<Command, { readonly type: 'slot.set' }>,
): RefusalCode | null {
  const declared = Object.hasOwn(scenario.slots, slot) ? scenario.slots[slot] : undefined;
  if (declared === undefined) return 'engine/unknown-slot';
  if (set.is === 'this' && !declared.oneOf.includes(set.complication)) return 'engine/unknown-complication';
  return isBeatAhead(scenario, state, declared.beat) ? null : 'engine/slot-turned';
}

/** Settles what a slot turns up; a state carries only what is not left to the seed. */
export function setSlot(draft: Draft, slot: string, set: SlotSetting): void {
  const { [slot]: _, ...others } = draft.slots ?? {};
  const slots = set.is === 'drawn' ? others : { ...others, [slot]: set.is === 'this' ? set.complication : null };
  draft.slots = Object.keys(slots).length === 0 ? undefined : slots;
}

/** Whether a run may still come to a beat: beats do not go in circles, so none that was entered lies ahead. Pure. */
export function isBeatAhead(scenario: CompiledScenario, { act, beat: present, phase }: SessionState, beat: string): boolean {
  const here = scenario.acts.findIndex((one) => one.id === act);
  const there = scenario.acts.findIndex((one) => one.beats.includes(beat));
  if (phase === 'ended' || there !== here) return phase !== 'ended' && there > here;
  return phase !== 'act-ended' && listBeatsAhead(scenario, present).has(beat);
}

function listBeatsAhead(scenario: CompiledScenario, from: string): ReadonlySet<string> {
  const ahead = new Set<string>();
  const visit = (beat: string): void => {
    for (const { to } of scenario.beats[beat]?.goto ?? []) {
      if (ahead.has(to)) continue;
      ahead.add(to);
      visit(to);
    }
  };
  visit(from);
  return ahead;
}
