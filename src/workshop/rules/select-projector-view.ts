import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { ProjectorTeam, ProjectorView } from '#workshop/protocol/projector-view.ts';
import { countAnswered, listSeated } from './count-answered.ts';
import { listRoomTeams } from './list-room-teams.ts';
import { selectScene } from './select-scene.ts';
import { selectWhereabouts } from './select-whereabouts.ts';
import type { Viewing } from './viewing.ts';
import type { TeamState } from './workshop-state.ts';

/** What the whole room may see, in the language of these texts: nothing of an answer but counts before its reveal, and no rating ever. Pure. */
export function selectProjectorView(viewing: Viewing, texts: ScenarioTexts): ProjectorView {
  const { played, state, now } = viewing;
  const { setup } = state;
  const room = listRoomTeams(state);
  const run = room[0]?.run ?? null;
  return {
    kind: 'projector',
    seq: state.seq,
    at: now,
    mode: setup.mode,
    language: setup.language,
    title: texts.scenario('title'),
    isBlack: state.isBlack,
    isPaused: room.length > 0 && room.every((team) => team.pausedAt !== null),
    where: run === null ? null : selectWhereabouts(played.logic, run.state, texts.name('acts', run.state.act)),
    teams: state.teams.map((team) => selectTeam(viewing, team, !room.includes(team))),
    people: setup.mode === 'screen' ? (state.people ?? 0) : state.teams.reduce((sum, team) => sum + listSeated(viewing, team).length, 0),
    ...selectScene(viewing, room, texts),
  };
}

function selectTeam(viewing: Viewing, team: TeamState, isApart: boolean): ProjectorTeam {
  const { played, state, connected } = viewing;
  const seated = listSeated(viewing, team);
  const isOpen = team.stage === 'answering' || team.stage === 'talking';
  const isTold = state.phase === 'running' && isOpen && !isApart && state.setup.mode === 'phones';
  const { count, of } = countAnswered(viewing, team);
  return {
    number: team.number,
    people: seated.length,
    connected: seated.filter((one) => connected.has(one.id)).length,
    stage: team.stage,
    seats: played.logic.roles.map((role) => {
      const holders = seated.filter((one) => one.role === role);
      return { role, isTaken: holders.length > 0, isConnected: holders.some((one) => connected.has(one.id)) };
    }),
    answered: isTold ? { count, of } : null,
    isApart,
  };
}
