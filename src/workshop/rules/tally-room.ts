import { slotPatterns } from '#engine/option-order.ts';
import { mayBreakDown } from '#workshop/protocol/break-down.ts';
import type { Distribution } from '#workshop/protocol/distribution.ts';
import { countOpenRound, listOffered } from './read-round.ts';
import { tallyAnswers } from './tally.ts';
import type { PlayedScenario, TeamState, WorkshopState } from './workshop-state.ts';

/**
 * The first answers of some teams, as far as they are open, as those of one room. Confidence is broken down only where the small
 * teams among them are five people together, so that taking one picture from another leaves no fewer. Pure.
 */
export function tallyRoom(
  played: PlayedScenario,
  setup: WorkshopState['setup'],
  teams: readonly TeamState[],
  decision: string,
): Distribution {
  const open = teams.filter((team) => team.stage === 'talking' || team.stage === 'settled');
  const offered = new Map(open.flatMap((team) => listOffered(played, team, decision)).map((one) => [one.option, one]));
  const order = [...offered.values()].toSorted((one, other) => slotPatterns.indexOf(one.slot) - slotPatterns.indexOf(other.slot));
  const raised = open.flatMap((team) => (setup.mode === 'screen' ? (countOpenRound(played, setup, team, 'first') ?? []) : []))[0];
  if (raised !== undefined) return raised;
  const each = open.map((team) => Object.values(team.answers.first));
  const isSafe = mayBreakDown(each.map((answers) => answers.length));
  return tallyAnswers(each.flat(), order, { asksConfidence: setup.confidence && isSafe });
}
