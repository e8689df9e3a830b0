import { holds } from '#engine/condition.ts';
import { isBeatAhead } from '#engine/set-slot.ts';
import type { SessionState, SlotSetting } from '#engine/state.ts';
import type { CompiledBeat, CompiledInject, CompiledScenario } from '#scenario/compiled.ts';
import type { Refused } from '#workshop/protocol/refusal.ts';
import { beginRun, playOn } from './play-on.ts';
import { isRefused, refuse, type Step, type TeamRule } from './step.ts';
import type { PlayedScenario, TeamState } from './workshop-state.ts';

/** Keeps an inject back that has not been shown yet, or lets it go. Pure. */
export function holdInject({ played }: Step, inject: string, isHolding: boolean): TeamRule {
  return (team) => {
    if (findInject(played.logic, inject) === null) return refuse('workshop/unknown-inject');
    const isHeld = team.held.includes(inject);
    if (isHeld === isHolding) return team;
    if (!isHolding) return { ...team, held: without(team.held, inject) };
    return findHoldFault(played, team, inject) ?? { ...team, held: [...team.held, inject] };
  };
}

/** Shows an inject that is held in the present scene, or one of the next scene that belongs to the same day. Pure. */
export function sendInject({ played }: Step, inject: string): TeamRule {
  return (team) => {
    const fault = findSendFault(played, team, inject);
    if (fault !== null) return fault;
    const held = without(team.held, inject);
    return isOnTable(team, inject) ? { ...team, held } : { ...team, held, sent: [...team.sent, inject] };
  };
}

/** Inserts one of the injects that an author keeps ready for a team that is stuck. Pure. */
export function insertContingency({ played }: Step, beat: string, index: number): TeamRule {
  return (team) => {
    if (team.stage === 'ended') return refuse('engine/session-over');
    const count = Object.hasOwn(played.contingencies, beat) ? (played.contingencies[beat] ?? 0) : 0;
    if (!Number.isSafeInteger(index) || index < 0 || index >= count) return refuse('workshop/unknown-inject');
    if (team.inserted.some((one) => one.beat === beat && one.index === index)) return refuse('workshop/inject-shown');
    return { ...team, inserted: [...team.inserted, { beat, index }] };
  };
}

/** Settles what a slot will turn up, also before the start. Pure. */
export function setComplication({ played, state }: Step, slot: string, set: SlotSetting): TeamRule {
  return (team) => {
    const command = { type: 'slot.set', slot, set } as const;
    const run = playOn(played, team.run ?? beginRun(played, state.setup), command);
    if (isRefused(run)) return run;
    return { ...team, run: team.run === null ? null : run, commands: [...team.commands, command] };
  };
}

/** Why an inject cannot be kept back from a team, or null if it can. Pure. */
export function findHoldFault({ logic }: PlayedScenario, team: TeamState, inject: string): Refused | null {
  const found = findInject(logic, inject);
  if (found === null) return refuse('workshop/unknown-inject');
  const isAhead = team.run === null || isBeatAhead(logic, team.run.state, found.beat.id);
  return isAhead && !team.sent.includes(inject) ? null : refuse('workshop/inject-shown');
}

/** Why an inject cannot be shown to a team now, or null if it can. Pure. */
export function findSendFault({ logic }: PlayedScenario, team: TeamState, inject: string): Refused | null {
  const found = findInject(logic, inject);
  if (found === null) return refuse('workshop/unknown-inject');
  if (team.run === null) return refuse('workshop/not-started');
  if (isOnTable(team, inject)) return team.held.includes(inject) ? null : refuse('workshop/inject-shown');
  const { state } = team.run;
  const { beat, inject: declared } = found;
  if (team.sent.includes(inject) || !isBeatAhead(logic, state, beat.id)) return refuse('workshop/inject-shown');
  const isSameDay = beat.at === null && beat.wait === undefined && beat.hours === undefined;
  const isNext = listNextBeats(logic, state).includes(beat.id);
  return isSameDay && isNext && holds(logic, state, declared.when) ? null : refuse('workshop/inject-not-yet');
}

/** The beats to which a run may go on within its act: all that its rules leave open while it is not decided. Pure. */
export function listNextBeats(logic: CompiledScenario, state: SessionState): readonly string[] {
  if (state.phase === 'act-ended' || state.phase === 'ended') return [];
  const rules = logic.beats[state.beat]?.goto ?? [];
  const isSure = ({ when }: (typeof rules)[number]) => when === null || (state.phase !== 'deciding' && holds(logic, state, when));
  const sure = rules.findIndex(isSure);
  const possible = sure === -1 ? rules : rules.slice(0, sure + 1);
  return (state.phase === 'deciding' ? possible : possible.slice(-1).filter(isSure)).map((rule) => rule.to);
}

function isOnTable({ run }: TeamState, inject: string): boolean {
  return run?.state.arrived.some((one) => one.kind === 'inject' && one.id === inject) === true;
}

function findInject({ beats }: CompiledScenario, id: string): { readonly beat: CompiledBeat; readonly inject: CompiledInject } | null {
  for (const beat of Object.values(beats)) {
    const inject = beat.injects.find((one) => one.id === id);
    if (inject !== undefined) return { beat, inject };
  }
  return null;
}

function without(all: readonly string[], one: string): readonly string[] {
  return all.filter((other) => other !== one);
}
