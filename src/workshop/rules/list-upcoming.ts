import type { SessionState } from '#engine/state.ts';
import { isBeatAhead } from '#engine/set-slot.ts';
import type { Run } from '#session/select-view.ts';
import type { CompiledInject, CompiledScenario } from '#scenario/compiled.ts';
import type { SlotSetting } from '#workshop/protocol/command.ts';
import type { UpcomingInject, UpcomingSlot } from '#workshop/protocol/console-view.ts';
import { replayTake } from './replay-take.ts';
import { findSendFault, listNextBeats } from './show-injects.ts';
import type { PlayedScenario, TeamState, WorkshopState } from './workshop-state.ts';

/**
 * What a facilitator can still let out: what is held on the table, then what the scenes bring that may come next; before the
 * start those of the first one. Pure.
 */
export function listUpcomingInjects(
  played: PlayedScenario,
  setup: WorkshopState['setup'],
  team: TeamState,
  run: Run,
): readonly UpcomingInject[] {
  const { logic } = played;
  const { state } = run;
  const present = logic.beats[state.beat]?.injects ?? [];
  const onTable = present.filter((one) => state.arrived.some((other) => other.kind === 'inject' && other.id === one.id));
  const shown = listShownBefore(played, setup, team);
  const describe = (beat: string, inject: CompiledInject, isConditional: boolean): UpcomingInject => ({
    inject: inject.id,
    beat,
    channel: inject.channel,
    isHeld: team.held.includes(inject.id),
    isConditional,
    canSend: findSendFault(played, team, inject.id) === null,
    wasShown: shown.has(inject.id),
  });
  const here = team.run === null ? onTable : onTable.filter((one) => team.held.includes(one.id));
  const nexts = listComingBeats(logic, state);
  return [
    ...here.map((one) => describe(state.beat, one, false)),
    ...nexts.flatMap((id) => {
      const ahead = (logic.beats[id]?.injects ?? []).filter((one) => !team.sent.includes(one.id));
      return ahead.map((one) => describe(id, one, one.when !== null || nexts.length > 1));
    }),
  ];
}

/** The slots for complications that a team has not come to, and what they are set to. Pure. */
export function listUpcomingSlots({ logic }: PlayedScenario, { state }: Run): readonly UpcomingSlot[] {
  return Object.entries(logic.slots)
    .filter(([, { beat }]) => isBeatAhead(logic, state, beat))
    .map(([slot, { beat, oneOf }]) => ({ slot, beat, oneOf, set: readSetting(state, slot) }));
}

function readSetting({ slots }: SessionState, slot: string): SlotSetting {
  const set = slots !== undefined && Object.hasOwn(slots, slot) ? slots[slot] : undefined;
  if (set === undefined) return { is: 'drawn' };
  return set === null ? { is: 'none' } : { is: 'this', complication: set };
}

/** The scenes of the same act; at its end, the first of the next one. */
function listComingBeats(logic: CompiledScenario, state: SessionState): readonly string[] {
  if (state.phase !== 'act-ended') return listNextBeats(logic, state);
  const next = logic.acts[logic.acts.findIndex((one) => one.id === state.act) + 1];
  return next === undefined ? [] : [next.first];
}

/** Injects that have been shown in takes left behind: the room knows them. */
function listShownBefore(played: PlayedScenario, setup: WorkshopState['setup'], { takes }: TeamState): ReadonlySet<string> {
  const events = takes.flatMap((take) => replayTake(played, setup, take.commands).events);
  return new Set(events.flatMap((event) => (event.type === 'inject.arrived' ? [event.inject] : [])));
}
