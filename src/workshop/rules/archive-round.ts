import { getRating } from '#scoring/rate-options.ts';
import { ratingOrder } from '#scoring/rules.ts';
import type { ArchivedRound } from '#workshop/protocol/archive.ts';
import type { Distribution } from '#workshop/protocol/distribution.ts';
import { workshopLimits, type Round } from '#workshop/protocol/words.ts';
import type { Step } from './step.ts';
import { listShownOptions, tallyAnswers, tallyHands } from './tally.ts';
import type { PlayedScenario, TeamState } from './workshop-state.ts';

/** How a team has come to settle a decision. */
export type Settling = Pick<ArchivedRound, 'decision' | 'option' | 'by' | 'reason'>;

/** A decision as it is kept, in counts, from the team as it stood before it was settled. Pure. */
export function archiveRound({ played, state, at }: Step, team: TeamState, settling: Settling): ArchivedRound {
  const { decision } = settling;
  return {
    ...settling,
    take: team.take,
    first: countRound(played, team, 'first', decision, state.setup.confidence),
    second: countRound(played, team, 'second', decision, state.setup.confidence),
    moved: countMoved(played, team, decision),
    facts: (played.secrets[decision] ?? []).map((role) => ({ role, said: team.facts[role] ?? null })),
    minutes: Math.round((at - team.enteredAt) / 6_000) / 10,
  };
}

/** The answers or hands of a round in counts; null where there are none. Pure. */
export function countRound(
  { logic }: PlayedScenario,
  { run, answers, hands }: TeamState,
  round: Round,
  decision: string,
  asksConfidence: boolean,
): Distribution | null {
  if (run === null) return null;
  const order = listShownOptions(logic, run.state, decision);
  const raised = hands[round];
  if (raised !== null) return tallyHands(raised, order);
  const given = Object.values(answers[round]);
  return given.length === 0 ? null : tallyAnswers(given, order, { asksConfidence });
}

/** Whom the talk has moved towards better rated options, whom away and whom neither way, of those who answered twice. */
function countMoved({ logic }: PlayedScenario, { run, answers }: TeamState, decision: string): ArchivedRound['moved'] {
  const options = logic.decisions[decision]?.options ?? [];
  const rank = (id: string) => {
    const option = options.find((one) => one.id === id);
    return option === undefined || run === null ? ratingOrder.length : ratingOrder.indexOf(getRating(option, run.state.ruleset));
  };
  const moves = Object.entries(answers.second).flatMap(([id, second]) => {
    const first = answers.first[id];
    return first === undefined ? [] : [rank(first.option) - rank(second.option)];
  });
  if (moves.length < workshopLimits.smallestBreakdown) return null;
  const count = (isSo: (move: number) => boolean) => moves.filter(isSo).length;
  return { towards: count((move) => move > 0), away: count((move) => move < 0), level: count((move) => move === 0) };
}
