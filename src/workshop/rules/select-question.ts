import { findOption } from '#engine/option.ts';
import { slotPatterns } from '#engine/option-order.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { Question } from '#workshop/protocol/screen-words.ts';
import { listOffered } from './read-round.ts';
import type { PlayedScenario, TeamState, WorkshopState } from './workshop-state.ts';

/** A decision in one language, with every option that one of the teams has on offer, in the order on all screens. Pure. */
export function selectQuestion(
  played: PlayedScenario,
  { confidence }: WorkshopState['setup'],
  teams: readonly TeamState[],
  decision: string,
  texts: ScenarioTexts,
): Question {
  const declared = played.logic.decisions[decision];
  const offered = new Map(teams.flatMap((team) => listOffered(played, team, decision)).map((one) => [one.option, one.slot]));
  const inOrder = [...offered].toSorted(([, one], [, other]) => slotPatterns.indexOf(one) - slotPatterns.indexOf(other));
  const asks = declared?.asks ?? null;
  return {
    decision,
    question: texts.get('decisions', decision, 'question'),
    asks: asks === null ? '' : texts.sender(asks),
    options: inOrder.map(([id, slot]) => ({
      id,
      slot,
      label: texts.option(decision, id, 'label'),
      note: texts.option(decision, id, 'note'),
      minutes: findOption(declared, id)?.minutes ?? 0,
    })),
    asksConfidence: confidence,
  };
}
