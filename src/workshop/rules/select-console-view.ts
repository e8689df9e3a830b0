import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import { listSeated } from './count-answered.ts';
import { measurePauses } from './measure-pauses.ts';
import { selectConsoleTeam } from './select-console-team.ts';
import type { Viewing } from './viewing.ts';

/** Lines of the log that travel with a view. */
const mostLogLines = 100;

/** What the facilitator may know, in ids and numbers: before a reveal who has answered and how far apart they are, but nothing of what. Pure. */
export function selectConsoleView(viewing: Viewing): ConsoleView {
  const { state, now, join } = viewing;
  return {
    kind: 'console',
    seq: state.seq,
    at: now,
    code: state.code,
    address: join?.address ?? null,
    joinUrl: join?.joinUrl ?? null,
    setup: state.setup,
    phase: state.phase,
    isLocked: state.isLocked,
    isBlack: state.isBlack,
    shown: state.shown,
    createdAt: state.createdAt,
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    pausedMs: measurePauses(state, now),
    people: countPeople(viewing),
    teams: state.teams.map((team) => selectConsoleTeam(viewing, team)),
    dropped: listDropped(viewing),
    observers: Object.values(state.participants)
      .filter((one) => one.observes && !one.isRemoved)
      .map(({ id, nickname, team }) => ({ participant: id, nickname, team })),
    observations: state.observations,
    parked: state.parked,
    hotWash: state.hotWash,
    commitments: state.commitments.length,
    log: state.log.slice(-mostLogLines).toReversed(),
    savedAt: state.at,
  };
}

function countPeople(viewing: Viewing): ConsoleView['people'] {
  const { state, connected } = viewing;
  const seated = state.teams.flatMap((team) => listSeated(viewing, team));
  const observers = Object.values(state.participants).filter((one) => one.observes && !one.isRemoved).length;
  return {
    seated: state.setup.mode === 'screen' ? (state.people ?? 0) : seated.length,
    connected: seated.filter((one) => connected.has(one.id)).length,
    observers,
  };
}

/** Seats that wait for their phone, for the longest time first. */
function listDropped(viewing: Viewing): ConsoleView['dropped'] {
  const { state, connected, lostSince } = viewing;
  return state.teams
    .flatMap((team) => listSeated(viewing, team))
    .filter((one) => !connected.has(one.id))
    .map(({ id, team, role, joinedAt }) => ({ participant: id, team, role, since: lostSince.get(id) ?? joinedAt }))
    .toSorted((one, other) => one.since - other.since);
}
