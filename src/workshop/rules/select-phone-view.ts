import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { MyAnswer, PhoneView } from '#workshop/protocol/phone-view.ts';
import { countAnswered, getPresentAnswers, listSeated, selectTimer } from './count-answered.ts';
import { isRoleFree } from './deal-role.ts';
import { findSecretDecision } from './find-secret-decision.ts';
import { findSpokesperson } from './find-spokesperson.ts';
import { countOpenRound, findPresentDecision } from './read-round.ts';
import { rememberByParts } from './remember.ts';
import { findPresent } from './seat-people.ts';
import { selectDecided } from './select-decided.ts';
import { selectPapers } from './select-papers.ts';
import { selectQuestion } from './select-question.ts';
import { selectWhereabouts } from './select-whereabouts.ts';
import { suggestCommitments } from './suggest-commitments.ts';
import type { Viewing } from './viewing.ts';
import type { Answer, Participant, PlayedScenario, TeamState, WorkshopState } from './workshop-state.ts';

/** What one participant may know, in the language of these texts; null for somebody who has no seat here. Pure. */
export function selectPhoneView(viewing: Viewing, participant: string, texts: ScenarioTexts): PhoneView | null {
  const { played, state, now } = viewing;
  const me = findPresent(state, participant);
  const team = state.teams.find((one) => one.number === me?.team);
  if (me === null || team === undefined) return null;
  const shared = shareTeam(viewing, team, texts);
  const isOver = state.phase === 'debrief' || state.phase === 'closed';
  return {
    ...shared,
    kind: 'phone',
    seq: state.seq,
    at: now,
    title: texts.scenario('title'),
    phase: state.phase,
    me: {
      id: me.id,
      nickname: me.nickname,
      observes: me.observes,
      speaks: !me.observes && findSpeaker(viewing, team).is === me.id,
      role: me.role === null ? null : nameRole(me.role, texts),
    },
    freeRoles: listFreeRoles(viewing, me, team).map((role) => nameRole(role, texts)),
    secret: selectSecret(played, state, team, me, texts),
    mine: { first: selectMine(team.answers.first[me.id]), second: selectMine(team.answers.second[me.id]) },
    asksIfSaid: isAskedIfSaid(played, state, team, me),
    notes: me.notes,
    hasSentCommitment: me.hasSentCommitment,
    commitments: isOver ? suggestCommitments(played, team, texts) : [],
  };
}

type Shared = Pick<
  PhoneView,
  'stage' | 'isPaused' | 'team' | 'where' | 'papers' | 'question' | 'answered' | 'first' | 'decided' | 'timer' | 'messages'
>;

/** What every phone of a team shows alike, made once for all of them. */
const shareTeam = rememberByParts((viewing: Viewing, team: TeamState, texts: ScenarioTexts): Shared => {
  const { played, state } = viewing;
  const isRunning = state.phase === 'running';
  const isOpen = team.stage === 'answering' || team.stage === 'talking';
  return {
    stage: team.stage,
    isPaused: team.pausedAt !== null,
    team: selectTeam(viewing, team, texts),
    where: team.run === null ? null : selectWhereabouts(played.logic, team.run.state, texts.name('acts', team.run.state.act)),
    papers: isRunning ? selectPapers(played, team, texts) : [],
    question: isRunning ? wordQuestion(played, state.setup, team, texts) : null,
    answered: isRunning && isOpen ? countAnswered(viewing, team) : null,
    first: isRunning ? countOpenRound(played, state.setup, team, 'first') : null,
    decided: isRunning ? selectDecided(played, team, texts) : null,
    timer: selectTimer(team),
    messages: team.messages,
  };
});

function wordQuestion(played: PlayedScenario, setup: WorkshopState['setup'], team: TeamState, texts: ScenarioTexts): PhoneView['question'] {
  const decision = findPresentDecision(played, team);
  return decision === null ? null : selectQuestion(played, setup, [team], decision, texts);
}

const findSpeaker = rememberByParts((viewing: Viewing, { number }: TeamState) => ({ is: findSpokesperson(viewing, number) }));

function selectTeam(viewing: Viewing, team: TeamState, texts: ScenarioTexts): PhoneView['team'] {
  const { played, connected } = viewing;
  const seated = listSeated(viewing, team);
  const given = getPresentAnswers(team);
  return {
    number: team.number,
    people: seated.length,
    connected: seated.filter((one) => connected.has(one.id)).length,
    roles: played.logic.roles.map((role) => {
      const holders = seated.filter((one) => one.role === role);
      return {
        role,
        name: texts.name('roles', role),
        isTaken: holders.length > 0,
        isConnected: holders.some((one) => connected.has(one.id)),
        hasAnswered: holders.length > 0 && holders.every((one) => Object.hasOwn(given, one.id)),
      };
    }),
  };
}

/** Roles that could still be chosen: as the rules of `chooseRole` have it. */
function listFreeRoles(viewing: Viewing, me: Participant, team: TeamState): readonly string[] {
  const { played, state } = viewing;
  if (me.observes || state.setup.roles !== 'chosen' || (state.phase !== 'lobby' && me.role !== null)) return [];
  const others = listSeated(viewing, team).filter((one) => one.id !== me.id);
  return played.logic.roles.filter((role) => role !== me.role && isRoleFree(played, others, role));
}

function nameRole(id: string, texts: ScenarioTexts): { readonly id: string; readonly name: string; readonly about: string } {
  return { id, name: texts.name('roles', id), about: texts.get('roles', id, 'line') };
}

function selectSecret(
  played: PlayedScenario,
  { phase }: WorkshopState,
  team: TeamState,
  { role, observes }: Participant,
  texts: ScenarioTexts,
): string | null {
  if (phase !== 'running' || observes || role === null) return null;
  const decision = findSecretDecision(played, team);
  return decision === null ? null : texts.secret(decision, role);
}

function isAskedIfSaid(played: PlayedScenario, { phase }: WorkshopState, team: TeamState, { role, observes }: Participant): boolean {
  if (phase !== 'running' || observes || role === null || team.stage !== 'settled' || team.decided === null) return false;
  const holders = played.secrets[team.decided.decision] ?? [];
  return holders.includes(role) && team.facts[role] === undefined;
}

function selectMine(answer: Answer | undefined): MyAnswer | null {
  if (answer === undefined) return null;
  const { option, confidence, reason } = answer;
  return { option, confidence, reason };
}
