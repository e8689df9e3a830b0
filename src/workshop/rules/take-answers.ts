import { isOptionOpen } from '#engine/option.ts';
import type { FacilitatorCommand, HandCount, ParticipantCommand } from '#workshop/protocol/command.ts';
import type { Refused } from '#workshop/protocol/refusal.ts';
import type { Round } from '#workshop/protocol/words.ts';
import { logEntry } from './log-code.ts';
import { findAsked, startTimer } from './play-on.ts';
import { carried, changeTeam, isRefused, refuse, type Carried, type Step, type TeamRule } from './step.ts';
import type { Participant, PlayedScenario, TeamState } from './workshop-state.ts';

/** Puts down what somebody answers, alone or after the talk; it can be changed until the reveal or the team's decision. Pure. */
export function giveAnswer(
  { played, state }: Step,
  participant: Participant,
  team: TeamState,
  command: Extract<ParticipantCommand, { readonly type: 'answer.give' }>,
): Carried {
  if (participant.observes) return refuse('workshop/observer');
  if (team.pausedAt !== null) return refuse('workshop/paused');
  const { round, decision, option, confidence, reason } = command;
  const fault = findRoundFault(played, team, round, decision) ?? findOptionFault(played, team, decision, option);
  if (fault !== null) return fault;
  if (state.setup.confidence && confidence === null) return refuse('workshop/confidence-missing');
  const answer = { option, confidence: state.setup.confidence ? confidence : null, reason: reason?.trim() ?? '' };
  return carried(
    changeTeam(state, team.number, (one) => ({
      ...one,
      answers: { ...one.answers, [round]: { ...one.answers[round], [participant.id]: answer } },
    })),
  );
}

/** Opens the first answers of a team, from which there is no way back. Pure. */
export function revealAnswers({ state, at }: Step): TeamRule {
  return (team) => {
    if (team.stage === 'talking' || team.stage === 'settled') return refuse('workshop/answers-closed');
    if (team.stage !== 'answering') return refuse('workshop/nothing-open');
    const hasAnswers = Object.keys(team.answers.first).length > 0 || team.hands.first !== null;
    if (!hasAnswers) return refuse('workshop/no-answers');
    const talk = state.setup.timer?.talk;
    return { ...team, stage: 'talking', since: at, timer: talk === undefined ? null : startTimer(team, at, talk) };
  };
}

/** Takes down raised hands in a room without phones, whose people are one team. Pure. */
export function countHands(
  { played, state }: Step,
  { round, hands }: Extract<FacilitatorCommand, { readonly type: 'hands.count' }>,
): Carried {
  const [team] = state.teams;
  if (state.setup.mode !== 'screen' || team === undefined) return refuse('workshop/not-allowed');
  const asked = findAsked(played, team);
  const fault = findRoundFault(played, team, round, asked) ?? findHandsFault(played, team, asked ?? '', hands, state.people);
  if (fault !== null) return fault;
  const sure = state.setup.confidence ? hands.sure : null;
  return carried(
    changeTeam(state, team.number, (one) => ({ ...one, hands: { ...one.hands, [round]: { ...hands, sure } } })),
    logEntry('hands-counted', null, { round }),
  );
}

/** Puts down whether the holder of a secret has told it; asked once the answers are open, and answered until the team moves on. Pure. */
export function tellFact(
  { played, state }: Step,
  participant: Participant,
  team: TeamState,
  { decision, said }: Extract<ParticipantCommand, { readonly type: 'fact.tell' }>,
): Carried {
  const { role } = participant;
  if (participant.observes) return refuse('workshop/observer');
  if (team.stage === 'answering') return refuse('workshop/not-revealed');
  const present = team.decided?.decision ?? findAsked(played, team);
  if (present === null) return refuse('workshop/nothing-open');
  if (present !== decision) return refuse('workshop/other-decision');
  if (role === null || played.secrets[decision]?.includes(role) !== true) return refuse('workshop/not-allowed');
  return carried(
    changeTeam(state, team.number, (one) => ({
      ...one,
      facts: { ...one.facts, [role]: said },
      // Once the team has decided, the round is closed but for this.
      rounds:
        one.decided === null ? one.rounds : one.rounds.map((round, at) => (at === one.rounds.length - 1 ? tell(round, role, said) : round)),
    })),
  );
}

function tell(round: TeamState['rounds'][number], role: string, said: boolean): TeamState['rounds'][number] {
  return { ...round, facts: round.facts.map((fact) => (fact.role === role ? { role, said } : fact)) };
}

/** Why an option cannot be named in the present decision, or null if it can. Pure. */
export function findOptionFault({ logic }: PlayedScenario, { run }: TeamState, decision: string, option: string): Refused | null {
  const isKnown = logic.decisions[decision]?.options.some((one) => one.id === option) === true;
  if (run === null || !isKnown) return refuse('engine/unknown-option');
  return isOptionOpen(logic, run.state, decision, option) ? null : refuse('engine/option-closed');
}

function findRoundFault(played: PlayedScenario, team: TeamState, round: Round, decision: string | null): Refused | null {
  if (decision !== null && team.decided?.decision === decision) return refuse('workshop/answers-closed');
  const asked = findAsked(played, team);
  if (asked === null) return refuse('workshop/nothing-open');
  if (asked !== decision) return refuse('workshop/other-decision');
  if (round === 'first') return team.stage === 'answering' ? null : refuse('workshop/answers-closed');
  return team.stage === 'talking' ? null : refuse('workshop/not-revealed');
}

function findHandsFault(
  played: PlayedScenario,
  team: TeamState,
  decision: string,
  hands: HandCount,
  people: number | null,
): Refused | null {
  const closed = Object.keys(hands.options).map((option) => findOptionFault(played, team, decision, option));
  const fault = closed.find((one) => one !== null && isRefused(one));
  if (fault !== undefined && fault !== null) return fault;
  const counts = [...Object.values(hands.options), hands.none, hands.sure ?? 0];
  const raised = Object.values(hands.options).reduce((sum, one) => sum + one, 0);
  const isFitting =
    counts.every((one) => Number.isSafeInteger(one) && one >= 0) &&
    (hands.sure ?? 0) <= raised &&
    (people === null || raised + hands.none === people);
  return isFitting ? null : refuse('workshop/count-does-not-fit');
}
