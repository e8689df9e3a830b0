import { slotOf } from '#engine/option-order.ts';
import type { CompiledScenario } from '#scenario/compiled.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { PhoneDecided } from '#workshop/protocol/phone-view.ts';
import { workshopLimits, type SlotPattern } from '#workshop/protocol/words.ts';
import type { Distribution } from '#workshop/protocol/distribution.ts';
import { countChanged, findRound, listOffered } from './read-round.ts';
import type { PlayedScenario, TeamState } from './workshop-state.ts';

/** What a team has settled, with its answers before and after the talk; null while nothing is. Pure. */
export function selectDecided(played: PlayedScenario, team: TeamState, texts: ScenarioTexts): PhoneDecided | null {
  const { decided, run } = team;
  if (decided === null || run === null) return null;
  const { decision, option, by, at } = decided;
  const { first, second } = findRound(team) ?? { first: null, second: null };
  return {
    option,
    label: texts.option(decision, option, 'label'),
    slot: findSlot(played.logic, run.state.seed, decision, option),
    by,
    at,
    rows: listOffered(played, team, decision).map(({ option: id, slot }) => ({
      option: id,
      slot,
      label: texts.option(decision, id, 'label'),
      first: countFor(first, id),
      second: second === null ? null : countFor(second, id),
    })),
    moved: countChanged(team, workshopLimits.smallestBreakdown),
  };
}

/** The pattern of an option in this workshop. Pure. */
export function findSlot({ decisions }: CompiledScenario, seed: string, decision: string, option: string): SlotPattern {
  const options = decisions[decision]?.options.map((one) => one.id) ?? [];
  return slotOf(seed, decision, options, option);
}

function countFor(answers: Distribution | null, option: string): number {
  return answers?.options.find((one) => one.option === option)?.count ?? 0;
}
