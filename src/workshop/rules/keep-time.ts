import { workshopLimits } from '#workshop/protocol/words.ts';
import { startTimer } from './play-on.ts';
import { refuse, type Step, type TeamRule } from './step.ts';
import type { TeamState } from './workshop-state.ts';

/** Stops a team with its clock, or lets both go on where they stood. Pure. */
export function pauseTeam({ at }: Step, isPausing: boolean): TeamRule {
  return (team) => {
    if (team.stage === 'ended') return refuse('engine/session-over');
    if (isPausing) return team.pausedAt === null ? { ...team, pausedAt: at } : team;
    return team.pausedAt === null ? team : { ...delayTimer(team, at - team.pausedAt), pausedAt: null };
  };
}

/** Gives a team so many seconds from now. Pure. */
export function startClock({ at }: Step, seconds: number): TeamRule {
  return (team) => (team.stage === 'ended' ? refuse('engine/session-over') : { ...team, timer: startTimer(team, at, seconds) });
}

/** Gives more time, also once it has run out. Pure. */
export function extendClock({ at }: Step, seconds: number): TeamRule {
  return (team) => {
    const { timer } = team;
    if (timer === null) return refuse('workshop/no-timer');
    if (timer.extended >= workshopLimits.extensions) return refuse('workshop/extensions-used');
    const from = Math.max(timer.endsAt, team.pausedAt ?? at);
    const more = seconds * 1000;
    return { ...team, timer: { endsAt: from + more, totalMs: timer.totalMs + more, extended: timer.extended + 1 } };
  };
}

/** Takes the clock away. Pure. */
export function stopClock(): TeamRule {
  return (team) => (team.timer === null ? refuse('workshop/no-timer') : { ...team, timer: null });
}

/** A team whose clock ends later by what it has stood still. Pure. */
export function delayTimer(team: TeamState, byMs: number): TeamState {
  return team.timer === null ? team : { ...team, timer: { ...team.timer, endsAt: team.timer.endsAt + byMs } };
}
