import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { ProjectorScene } from '#workshop/protocol/projector-view.ts';
import type { Paper, TimerView } from '#workshop/protocol/screen-words.ts';
import { countAnswered, selectTimer } from './count-answered.ts';
import { findPresentDecision } from './read-round.ts';
import { rememberByParts } from './remember.ts';
import { selectConsequence } from './select-consequence.ts';
import { selectPapers } from './select-papers.ts';
import { selectQuestion } from './select-question.ts';
import { selectRoomLanes } from './select-room-lanes.ts';
import { tallyRoom } from './tally-room.ts';
import type { Viewing } from './viewing.ts';
import type { PlayedScenario, TeamState, WorkshopState } from './workshop-state.ts';

/** Teams on one page of the room's debrief. */
const teamsPerPage = 6;

/** The one picture that is true for every team of the room. Pure. */
export function selectScene(viewing: Viewing, room: readonly TeamState[], texts: ScenarioTexts): ProjectorScene {
  const { state, join } = viewing;
  if (state.phase === 'lobby') {
    return {
      scene: 'lobby',
      code: join?.code ?? null,
      address: join?.address ?? null,
      joinUrl: join?.joinUrl ?? null,
      isLocked: state.isLocked,
    };
  }
  if (state.phase === 'debrief' || state.phase === 'closed') return selectDebrief(viewing, texts);
  const stages = new Set(room.map((team) => team.stage));
  const [stage] = stages;
  if (stages.size === 1 && (stage === 'act-ended' || stage === 'ended') && haveSame(room, (team) => team.run?.state.act)) {
    return selectActEnd(viewing.played, room, texts);
  }
  const beat = room[0]?.run?.state.beat;
  if (beat === undefined || !haveSame(room, (team) => team.run?.state.beat)) return { scene: 'apart' };
  if (stages.size === 1 && stage === 'reading') {
    return { scene: 'papers', short: texts.get('beats', beat, 'short'), papers: listCommonPapers(viewing.played, room, texts) };
  }
  if (stages.size === 1 && stage === 'settled') return selectConsequence(viewing.played, state.setup, room, texts);
  return selectRound(viewing, room, beat, texts);
}

/** A decision on which the teams may be at different stages: the room sees the earliest, so that nobody is told what others said. */
function selectRound(viewing: Viewing, room: readonly TeamState[], beat: string, texts: ScenarioTexts): ProjectorScene {
  const { played, state } = viewing;
  const decision = room.flatMap((team) => findPresentDecision(played, team) ?? [])[0];
  if (decision === undefined || room.some((team) => findPresentDecision(played, team) !== decision)) return { scene: 'apart' };
  const question = selectQuestion(played, state.setup, room, decision, texts);
  const answering = room.filter((team) => team.stage === 'answering');
  if (answering.length > 0) {
    const papers = listCommonPapers(played, answering, texts);
    return {
      scene: 'vote',
      short: texts.get('beats', beat, 'short'),
      paper: papers.findLast((one) => one.kind === 'inject') ?? null,
      question,
      answered: state.setup.mode === 'screen' ? null : addUpAnswered(viewing, room),
      timer: findLatestTimer(answering),
    };
  }
  const shown = room.find((one) => one.number === state.shown.team);
  const distribution = tallyRoom(played, state.setup, shown === undefined ? room : [shown], decision);
  const timer = findLatestTimer(room.filter((one) => one.stage === 'talking'));
  return { scene: 'reveal', question, team: shown?.number ?? null, distribution, timer };
}

/** Teams whose answers are open already have all answered the first time. */
function addUpAnswered(viewing: Viewing, room: readonly TeamState[]): { readonly count: number; readonly of: number } {
  const each = room.map((team) => {
    if (team.stage === 'answering') return countAnswered(viewing, team);
    const count = Object.keys(team.answers.first).length;
    return { count, of: count };
  });
  return { count: each.reduce((sum, one) => sum + one.count, 0), of: each.reduce((sum, one) => sum + one.of, 0) };
}

function selectDebrief({ played, state }: Viewing, texts: ScenarioTexts): ProjectorScene {
  const lanes = rememberLanes(played, texts, state);
  const pages = Math.max(1, Math.ceil(lanes.teams.length / teamsPerPage));
  const page = Math.min(Math.max(0, state.shown.page), pages - 1);
  const teams = lanes.teams.slice(page * teamsPerPage, (page + 1) * teamsPerPage);
  return { scene: 'debrief', lanes: { ...lanes, teams }, page, pages };
}

const rememberLanes = rememberByParts((played: PlayedScenario, texts: ScenarioTexts, state: WorkshopState) =>
  selectRoomLanes(played, state, texts),
);

/** An act that is over, with what the room may talk about: the questions of the scenes that one of the teams has seen. */
function selectActEnd({ logic }: PlayedScenario, room: readonly TeamState[], texts: ScenarioTexts): ProjectorScene {
  const act = room[0]?.run?.state.act ?? '';
  const seen = new Set(
    room.flatMap((team) => (team.run?.events ?? []).flatMap((event) => (event.type === 'beat.entered' ? [event.beat] : []))),
  );
  const beats = Object.values(logic.beats).filter((beat) => beat.act === act && seen.has(beat.id));
  return {
    scene: 'act-end',
    title: texts.get('acts', act, 'headline'),
    discussion: beats.flatMap((beat) => texts.lines('beats', beat.id, 'discussion')),
  };
}

/** What lies on every table of the room: another paper is for those alone who have it. */
function listCommonPapers(played: PlayedScenario, room: readonly TeamState[], texts: ScenarioTexts): readonly Paper[] {
  const [first = [], ...others] = room.map((team) => selectPapers(played, team, texts));
  const isThere = (papers: readonly Paper[], paper: Paper) => papers.some((one) => one.kind === paper.kind && one.id === paper.id);
  return first.filter((paper) => others.every((papers) => isThere(papers, paper)));
}

/** The clock that ends last, where each of the teams has one. */
function findLatestTimer(teams: readonly TeamState[]): TimerView | null {
  const timers = teams.flatMap((team) => selectTimer(team) ?? []);
  if (timers.length < teams.length) return null;
  return timers.toSorted((one, other) => other.endsAt - one.endsAt)[0] ?? null;
}

function haveSame(room: readonly TeamState[], read: (team: TeamState) => string | undefined): boolean {
  return new Set(room.map(read)).size === 1;
}
