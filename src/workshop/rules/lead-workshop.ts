import type { FacilitatorCommand } from '#workshop/protocol/command.ts';
import { logEntry } from './log-code.ts';
import { beginRun, enterScene, playOn } from './play-on.ts';
import { carried, isRefused, refuse, type Carried, type Step } from './step.ts';
import type { TeamState } from './workshop-state.ts';

/** Begins the story at every table, or goes back to it from the debrief. Pure. */
export function startWorkshop(step: Step): Carried {
  const { played, state, at } = step;
  if (state.phase === 'running') return refuse('workshop/already-started');
  if (state.phase === 'debrief') return carried({ ...state, phase: 'running' }, logEntry('reopened'));
  const teams: TeamState[] = [];
  for (const team of state.teams) {
    // What slots were set to in the lobby stands at the head of the record.
    const run = playOn(played, beginRun(played, state.setup), ...team.commands);
    if (isRefused(run)) return run;
    const { messages } = team;
    teams.push({ ...enterScene(step, team, run, team.commands), messages, undo: null });
  }
  return carried({ ...state, phase: 'running', startedAt: at, teams }, logEntry('started'));
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
