import type { FacilitatorCommand } from '#workshop/protocol/command.ts';
import { findSmallestTeam, listAnswerers } from './deal-role.ts';
import { logEntry } from './log-code.ts';
import { beginRun, enterScene, playOn } from './play-on.ts';
import { carried, isRefused, refuse, type Carried, type Step } from './step.ts';
import { putParticipant } from './seat-people.ts';
import type { TeamState, WorkshopState } from './workshop-state.ts';

/**
 * Begins the story at every table where somebody sits, or goes back to it from the debrief. A table that has stayed empty is left
 * out for good: nobody could decide there, and the room would wait for it. Where nobody sits at all, every table begins. Pure.
 */
export function startWorkshop(step: Step): Carried {
  const { played, state, at } = step;
  if (state.phase === 'running') return refuse('workshop/already-started');
  if (state.phase === 'debrief') return carried({ ...state, phase: 'running' }, logEntry('reopened'));
  const taken = state.teams.filter((team) => listAnswerers(state, team.number).length > 0);
  const begun = taken.length === 0 ? state.teams : taken;
  const teams: TeamState[] = [];
  for (const team of begun) {
    // What slots were set to in the lobby stands at the head of the record.
    const run = playOn(played, beginRun(played, state.setup), ...team.commands);
    if (isRefused(run)) return run;
    const { messages } = team;
    teams.push({ ...enterScene(step, team, run, team.commands), messages, undo: null });
  }
  const empty = state.teams.filter((team) => !begun.includes(team));
  const left = empty.map(({ number }) => logEntry('left-empty', number));
  return carried({ ...seatElsewhere(state, begun), phase: 'running', startedAt: at, teams }, logEntry('started'), ...left);
}

/** Observers of a table that is left out sit down at another one. */
function seatElsewhere(state: WorkshopState, teams: readonly TeamState[]): WorkshopState {
  const isGone = (number: number): boolean => teams.every((team) => team.number !== number);
  const moved = Object.values(state.participants).filter(({ team, isRemoved }) => !isRemoved && isGone(team));
  return moved.reduce(
    (seated, one) => putParticipant(seated, { ...one, team: findSmallestTeam({ ...seated, teams }, one.observes) }),
    state,
  );
}

/** Opens the debrief of the room, wherever the teams are. Pure. */
export function openDebrief({ state }: Step): Carried {
  return carried({ ...state, phase: 'debrief', shown: { team: null, page: 0 } }, logEntry('debrief-opened'));
}

/** Ends the workshop: nothing is taken any more. Pure. */
export function closeWorkshop({ state, at }: Step): Carried {
  return carried({ ...state, phase: 'closed', endedAt: at }, logEntry('closed'));
}

/** Says what the projector shows of a reveal or of the debrief. Pure. */
export function showOnScreen({ state }: Step, { team, page }: Extract<FacilitatorCommand, { readonly type: 'screen.show' }>): Carried {
  if (team !== null && state.teams.every((one) => one.number !== team)) return refuse('workshop/unknown-team');
  const shown = { team, page: Number.isSafeInteger(page) ? Math.max(0, page) : 0 };
  return carried({ ...state, shown }, logEntry('shown', team, { page: shown.page }));
}

/** Takes down how many people are in a room without phones. Pure. */
export function countPeople({ state }: Step, people: number): Carried {
  if (state.setup.mode !== 'screen') return refuse('workshop/not-allowed');
  if (!Number.isSafeInteger(people) || people < 1) return refuse('workshop/count-does-not-fit');
  return carried({ ...state, people }, logEntry('people-counted', null, { people }));
}
