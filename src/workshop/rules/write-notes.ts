import type { FacilitatorCommand, ParticipantCommand } from '#workshop/protocol/command.ts';
import type { ConsoleObservation } from '#workshop/protocol/console-view.ts';
import { logEntry } from './log-code.ts';
import { putParticipant } from './seat-people.ts';
import { carried, refuse, type Carried, type Step } from './step.ts';
import type { Participant, WorkshopState } from './workshop-state.ts';

/** Writes down what the facilitator has noticed, of a team or of the room. Pure. */
export function addObservation(
  { state, at }: Step,
  { tag, text, team }: Extract<FacilitatorCommand, { readonly type: 'observation.add' }>,
): Carried {
  if (team !== null && state.teams.every((one) => one.number !== team)) return refuse('workshop/unknown-team');
  const observation: ConsoleObservation = { at, now: readClock(state, team), team, tag, text, by: 'facilitator' };
  return carried({ ...state, observations: [...state.observations, observation] }, logEntry('observed', team, { tag }));
}

/** Writes down what an observer has noticed: for them by their seat, for everybody else without it. Pure. */
export function noteObservation(
  { state, at }: Step,
  participant: Participant,
  { tag, text }: Extract<ParticipantCommand, { readonly type: 'observation.note' }>,
): Carried {
  if (!participant.observes) return refuse('workshop/not-observer');
  const { team } = participant;
  const observation: ConsoleObservation = { at, now: readClock(state, team), team, tag, text, by: 'observer' };
  const noted = putParticipant(state, { ...participant, notes: [...participant.notes, { at, tag, text }] });
  return carried({ ...noted, observations: [...noted.observations, observation] });
}

/** Puts something aside for later. Pure. */
export function park({ state, at }: Step, text: string): Carried {
  const parked = [...state.parked, { id: state.parked.length + 1, at, text, done: false }];
  return carried({ ...state, parked }, logEntry('parked'));
}

/** Ticks off what was put aside, or takes the tick back. Pure. */
export function tickParked({ state }: Step, id: number, done: boolean): Carried {
  if (state.parked.every((one) => one.id !== id)) return refuse('workshop/not-understood');
  const parked = state.parked.map((one) => (one.id === id ? { ...one, done } : one));
  return carried({ ...state, parked }, logEntry('parked-ticked'));
}

/** The minute of a team's story; of the only team also where none is named. */
function readClock({ teams }: WorkshopState, team: number | null): number | null {
  const [only] = teams;
  const found = team === null && teams.length === 1 ? only : teams.find((one) => one.number === team);
  return found?.run?.state.now ?? null;
}
