import type { Done, Refused, WorkshopRefusal } from '#workshop/protocol/refusal.ts';
import type { Target } from '#workshop/protocol/words.ts';
import { logEntry, type LogCode, type LogEntry } from './log-code.ts';
import type { PlayedScenario, TeamState, WorkshopState } from './workshop-state.ts';

/** What a command is judged by. */
export interface Step {
  readonly played: PlayedScenario;
  readonly state: WorkshopState;
  readonly seq: number;
  readonly at: number;
}

/** What a command has come to: the next state with what the log says of it, or why not. */
export type Carried = (Done & { readonly state: WorkshopState; readonly log: readonly LogEntry[] }) | Refused;

/** What a command does to one team. The very team it was given means that there was nothing to change. */
export type TeamRule = (team: TeamState) => TeamState | Refused;

/** A refusal with its code. Pure. */
export function refuse(code: WorkshopRefusal, params?: Refused['params']): Refused {
  return params === undefined ? { ok: false, code } : { ok: false, code, params };
}

/** Whether something was refused. */
export function isRefused(outcome: object): outcome is Refused {
  return 'ok' in outcome && outcome.ok === false;
}

/** A next state, and what the log says of it. Pure. */
export function carried(state: WorkshopState, ...log: readonly LogEntry[]): Carried {
  return { ok: true, state, log };
}

/** How the command of a facilitator for some teams is written down. */
export interface TeamCommand {
  readonly target: Target;
  readonly code: LogCode;
  readonly params?: LogEntry['params'];
  /** Whether undo can take it back. */
  readonly isUndoable: boolean;
}

/** Does something to every team that is meant and for which it is legal; refused where it is legal for none. Pure. */
export function changeTeams(step: Step, { target, code, params = {}, isUndoable }: TeamCommand, rule: TeamRule): Carried {
  const { state } = step;
  const numbers = target === 'all' ? state.teams.map((one) => one.number) : [...new Set(target)];
  const meant = state.teams.filter((one) => numbers.includes(one.number));
  if (meant.length === 0 || meant.length < numbers.length) return refuse('workshop/unknown-team');
  const outcomes = new Map(meant.map((team) => [team.number, rule(team)] as const));
  const left = [...outcomes].flatMap(([team, outcome]) => (isRefused(outcome) ? [{ team, code: outcome.code }] : []));
  if (left.length === meant.length) return refuse(findCommonest(left.map((one) => one.code)));

  const teams = state.teams.map((team) => {
    const outcome = outcomes.get(team.number) ?? team;
    if (isRefused(outcome) || outcome === team) return team;
    return { ...outcome, undo: isUndoable ? { code, team: { ...team, undo: null } } : null };
  });
  const done = meant.filter((team) => !left.some((one) => one.team === team.number));
  const log = done.length === state.teams.length ? [logEntry(code, null, params)] : done.map((team) => logEntry(code, team.number, params));
  return { ok: true, state: { ...state, teams }, log, ...(left.length === 0 ? {} : { left }) };
}

/** Does something to one team that is no command of the facilitator; undo reaches back no further than this. Pure. */
export function changeTeam(state: WorkshopState, number: number, rule: (team: TeamState) => TeamState): WorkshopState {
  return { ...state, teams: state.teams.map((team) => (team.number === number ? { ...rule(team), undo: null } : team)) };
}

/** What most of the teams were refused for; of equals the one of the lowest number. */
function findCommonest(codes: readonly WorkshopRefusal[]): WorkshopRefusal {
  const count = (code: WorkshopRefusal) => codes.filter((one) => one === code).length;
  return codes.toSorted((one, other) => count(other) - count(one))[0] ?? 'workshop/unknown-team';
}
