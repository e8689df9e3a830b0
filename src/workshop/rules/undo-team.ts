import { delayTimer } from './keep-time.ts';
import { logEntry } from './log-code.ts';
import { changeTeams, refuse, type Carried, type Step } from './step.ts';
import type { Target } from '#workshop/protocol/words.ts';
import type { TeamState } from './workshop-state.ts';

/** Takes back the last thing that was done to these teams, where it can be taken back and nothing has happened since. Pure. */
export function undoTeams(step: Step, target: Target): Carried {
  const undone = changeTeams(step, { target, code: 'undone', isUndoable: false }, (team) => {
    if (team.undo === null) return refuse('workshop/nothing-to-undo');
    return restore(team, team.undo.team, step.at);
  });
  if (!undone.ok) return undone;
  // What is taken back may differ from team to team.
  const log = step.state.teams.flatMap(({ number, undo }) => {
    const isDone = undo !== null && (target === 'all' || target.includes(number));
    return isDone ? [logEntry('undone', number, { code: undo.code })] : [];
  });
  return { ...undone, log };
}

/** The clock of a team whose pause is taken back has stood still meanwhile. */
function restore(now: TeamState, before: TeamState, at: number): TeamState {
  return now.pausedAt !== null && before.pausedAt === null ? delayTimer(before, at - now.pausedAt) : before;
}
