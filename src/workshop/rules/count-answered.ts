import type { HandCount } from '#workshop/protocol/command.ts';
import type { TimerView } from '#workshop/protocol/screen-words.ts';
import { listAnswerers } from './deal-role.ts';
import { rememberByParts } from './remember.ts';
import type { Viewing } from './viewing.ts';
import type { Answer, Participant, TeamState } from './workshop-state.ts';

/** How many answers of a round there are, of how many that can be waited for. */
export interface Answered {
  readonly count: number;
  readonly of: number;
  readonly isComplete: boolean;
}

/** Who sits at a team and may answer, in the order of arrival. Pure. */
export const listSeated = rememberByParts((viewing: Viewing, { number }: TeamState): readonly Participant[] =>
  listAnswerers(viewing.state, number),
);

/** The answers of the present round by participant: the second ones once the first are open. Pure. */
export function getPresentAnswers({ stage, answers }: TeamState): Readonly<Record<string, Answer>> {
  return stage === 'talking' ? answers.second : answers.first;
}

/**
 * How far the present round is. Waited for is whoever has answered already or is connected, so that a lost phone holds nobody
 * up; in a room without phones, everybody, and raised hands are counted all at once. Pure.
 */
export const countAnswered = rememberByParts((viewing: Viewing, team: TeamState): Answered => {
  const { state, connected } = viewing;
  if (state.setup.mode === 'screen') {
    const hands = team.stage === 'talking' ? team.hands.second : team.hands.first;
    return weigh(hands === null ? 0 : countHands(hands), state.people ?? 0);
  }
  const given = getPresentAnswers(team);
  const awaited = listSeated(viewing, team).filter((one) => connected.has(one.id) || Object.hasOwn(given, one.id));
  return weigh(Object.keys(given).length, awaited.length);
});

/** The clock of a team as a screen draws it. Pure. */
export function selectTimer({ timer, pausedAt }: TeamState): TimerView | null {
  if (timer === null) return null;
  const { endsAt, totalMs } = timer;
  return { endsAt, totalMs, pausedLeftMs: pausedAt === null ? null : Math.max(0, endsAt - pausedAt) };
}

function weigh(count: number, of: number): Answered {
  return { count, of, isComplete: of > 0 && count >= of };
}

function countHands({ options, none }: HandCount): number {
  return Object.values(options).reduce((sum, one) => sum + one, none);
}
