import type { Engine } from '#engine/engine.ts';
import { orderOptions, slotOf } from '#engine/option-order.ts';
import { counterfactualOf } from './counterfactual.ts';
import type { DecisionCredit } from './credit.ts';
import type { DecisionReview } from './debrief.ts';
import { findForfeit } from './find-forfeit.ts';
import { findBest, getBestOption, getRating } from './rate-options.ts';
import { findTaking, listOpenOptions } from './swap-option.ts';
import type { Trace } from './trace.ts';

/** Every decision of the length, in its order, with what each option would have been worth. Pure. */
export function reviewDecisions(engine: Engine, trace: Trace, credits: readonly DecisionCredit[]): readonly DecisionReview[] {
  const { seed, ruleset } = trace.end;
  return credits.flatMap((credit, at) => {
    const declared = engine.scenario.decisions[credit.decision];
    if (declared === undefined) return [];
    const ids = declared.options.map((one) => one.id);
    const slot = (option: string) => slotOf(seed, declared.id, ids, option);
    const asked = findTaking(trace, declared.id)?.before;
    // An option that an earlier choice had closed was nobody's best choice that day.
    const open = asked === undefined ? [] : listOpenOptions(engine, asked, declared.id);
    const best = findBest(open, ruleset, credit.option) ?? getBestOption(declared, ruleset);
    const shown = orderOptions(seed, declared.id, ids);
    const options = declared.options
      .map((one) => ({ id: one.id, slot: slot(one.id), rating: getRating(one, ruleset), sources: one.sources }))
      .toSorted((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id));
    return [
      {
        decision: declared.id,
        number: at + 1,
        act: declared.act,
        weight: credit.weight,
        status: credit.status,
        option: credit.option,
        slot: credit.option === null ? null : slot(credit.option),
        rating: credit.rating,
        confidence: credit.confidence,
        best: best.id,
        bestSlot: slot(best.id),
        options,
        askedAt: credit.decided?.askedAt ?? null,
        doneAt: credit.decided?.doneAt ?? null,
        forfeitedBy: findForfeit(engine.scenario, trace.end, declared.id),
        points: credit.points,
        credit: credit.credit,
        history: declared.history,
        counterfactual: counterfactualOf(engine, trace, declared.id),
      },
    ];
  });
}
