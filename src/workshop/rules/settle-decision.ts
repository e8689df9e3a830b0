import type { Command, Confidence } from '#engine/state.ts';
import type { ParticipantCommand } from '#workshop/protocol/command.ts';
import type { Refused } from '#workshop/protocol/refusal.ts';
import { archiveRound, countRound, type Settling } from './archive-round.ts';
import { mayAnswerForTeam } from './find-spokesperson.ts';
import { logEntry } from './log-code.ts';
import { findAsked, moveOn, playOn } from './play-on.ts';
import { carried, changeTeam, isRefused, refuse, type Carried, type Step, type TeamRule } from './step.ts';
import { findLeading, listLatestAnswers, listShownOptions, tallyAnswers } from './tally.ts';
import type { Participant, TeamState } from './workshop-state.ts';

/** The team's decision as its spokesperson sends it, once the answers are open. Pure. */
export function answerForTeam(
  step: Step,
  participant: Participant,
  team: TeamState,
  { decision, option, confidence }: Extract<ParticipantCommand, { readonly type: 'team.answer' }>,
): Carried {
  if (participant.observes) return refuse('workshop/observer');
  if (!mayAnswerForTeam(step.state, participant)) return refuse('workshop/not-spokesperson');
  if (team.pausedAt !== null) return refuse('workshop/paused');
  if (team.decided?.decision === decision) return refuse('workshop/answers-closed');
  if (step.state.setup.confidence && confidence === null) return refuse('workshop/confidence-missing');
  const asked = findAsked(step.played, team);
  if (asked !== null && asked !== decision) return refuse('workshop/other-decision');
  const settled = settle(step, team, { option, confidence, by: 'spokesperson', reason: null });
  if (isRefused(settled)) return settled;
  const log = logEntry('decided', team.number, { decision, option, by: 'spokesperson' });
  return carried(
    changeTeam(step.state, team.number, () => settled),
    log,
  );
}

/** The decision of one team as the facilitator puts it down; a reason makes it an override, also before the reveal. Pure. */
export function decideForTeam(
  step: Step,
  choice: { readonly option: string; readonly confidence: Confidence | null; readonly reason: string | null },
): TeamRule {
  return (team) => {
    const reason = choice.reason?.trim() ?? null;
    if (reason === '') return refuse('workshop/reason-missing');
    return settle(step, team, { ...choice, reason, by: reason === null ? 'facilitator' : 'override' });
  };
}

/** Settles what most of a team said last. Pure. */
export function settleAsSaid(step: Step): TeamRule {
  return (team) => {
    const asked = findAsked(step.played, team);
    if (asked === null || team.run === null) return refuse('workshop/nothing-open');
    if (team.stage !== 'talking') return refuse('workshop/not-revealed');
    const order = listShownOptions(step.played.logic, team.run.state, asked);
    const hands = countRound(step.played, team, team.hands.second === null ? 'first' : 'second', asked, false);
    const said = step.state.setup.mode === 'screen' ? hands : tallyAnswers(listLatestAnswers(team), order, { asksConfidence: false });
    if (said === null || said.count === 0) return refuse('workshop/no-answers');
    const option = findLeading(said);
    if (option === null) return refuse('workshop/tied', { team: team.number });
    return settle(step, team, { option, confidence: null, by: 'facilitator', reason: null });
  };
}

/** Leaves the present decision out: what the scenario assumes holds, without score. Pure. */
export function skipDecision(step: Step): TeamRule {
  return (team) => {
    const decision = findAsked(step.played, team);
    if (decision === null) return refuse('workshop/nothing-open');
    const moved = moveOn(step, team, { type: 'decision.skip', decision });
    if (isRefused(moved)) return moved;
    const round = archiveRound(step, team, { decision, option: null, by: 'skipped', reason: null });
    return { ...moved, rounds: [...team.rounds, round] };
  };
}

/** Takes the next step of the story, wherever nothing is open. Pure. */
export function continueTeam(step: Step): TeamRule {
  return (team) => moveOn(step, team, { type: 'beat.continue' });
}

interface Choice {
  readonly option: string;
  readonly confidence: Confidence | null;
  readonly by: Settling['by'];
  readonly reason: string | null;
}

function settle(step: Step, team: TeamState, { option, confidence, by, reason }: Choice): TeamState | Refused {
  const decision = findAsked(step.played, team);
  if (decision === null || team.run === null) return refuse('workshop/nothing-open');
  if (by !== 'override' && team.stage !== 'talking') return refuse('workshop/not-revealed');
  const command: Command = { type: 'decision.take', decision, option, confidence };
  const run = playOn(step.played, team.run, command);
  if (isRefused(run)) return run;
  return {
    ...team,
    run,
    commands: [...team.commands, command],
    stage: 'settled',
    since: step.at,
    timer: null,
    decided: { decision, option, by: by === 'spokesperson' ? by : 'facilitator', reason, at: step.at },
    rounds: [...team.rounds, archiveRound(step, team, { decision, option, by, reason })],
  };
}
