import type { CompiledScenario } from '#scenario/compiled.ts';
import { isOptionOpen } from '#engine/option.ts';
import { orderOptions, slotPatterns, type SlotPattern } from '#engine/option-order.ts';
import type { SessionState } from '#engine/state.ts';
import type { HandCount } from '#workshop/protocol/command.ts';
import type { Distribution, OptionCount } from '#workshop/protocol/distribution.ts';
import { workshopLimits } from '#workshop/protocol/words.ts';
import type { Answer, TeamState } from './workshop-state.ts';

/** An option as the screens show it: in the place that the seed has drawn for the whole workshop. */
export interface ShownOption {
  readonly option: string;
  readonly slot: SlotPattern;
}

/**
 * The options on offer in a state, in the order on the screens. Pure; for a decision that is settled already, ask with the
 * state before it was taken.
 */
export function listShownOptions(scenario: CompiledScenario, state: SessionState, decision: string): readonly ShownOption[] {
  const all = scenario.decisions[decision]?.options.map((one) => one.id) ?? [];
  return orderOptions(state.seed, decision, all).flatMap((option, at) => {
    const slot = slotPatterns[at];
    return slot === undefined || !isOptionOpen(scenario, state, decision, option) ? [] : [{ option, slot }];
  });
}

/** Answers as counts in the order on the screens; confidence only where it was asked and enough people have answered. Pure. */
export function tallyAnswers(
  answers: readonly Answer[],
  order: readonly ShownOption[],
  { asksConfidence }: { readonly asksConfidence: boolean },
): Distribution {
  const isBrokenDown = asksConfidence && answers.length >= workshopLimits.smallestBreakdown;
  const options = order.map(({ option, slot }): OptionCount => {
    const own = answers.filter((answer) => answer.option === option);
    const count = (confidence: string) => own.filter((answer) => answer.confidence === confidence).length;
    return {
      option,
      slot,
      count: own.length,
      confidence: isBrokenDown ? { high: count('high'), medium: count('medium'), low: count('low') } : null,
    };
  });
  return { count: answers.length, options, none: null, sure: null };
}

/** Raised hands as counts in the order on the screens. Pure. */
export function tallyHands(hands: HandCount, order: readonly ShownOption[]): Distribution {
  const options = order.map(({ option, slot }) => ({ option, slot, count: hands.options[option] ?? 0, confidence: null }));
  const count = options.reduce((sum, one) => sum + one.count, 0);
  const isBrokenDown = count >= workshopLimits.smallestBreakdown;
  return { count, options, none: hands.none, sure: isBrokenDown ? hands.sure : null };
}

/** What each person said last of the present decision: the second answer where there is one. Pure. */
export function listLatestAnswers({ answers }: Pick<TeamState, 'answers'>): readonly Answer[] {
  return Object.values({ ...answers.first, ...answers.second });
}

/** The option that most have named; null where nobody has named any or two are level. Pure. */
export function findLeading({ options }: Distribution): string | null {
  const most = Math.max(0, ...options.map((one) => one.count));
  const leading = options.filter((one) => one.count === most);
  return most > 0 && leading.length === 1 ? (leading[0]?.option ?? null) : null;
}
