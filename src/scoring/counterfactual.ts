import type { Engine } from '#engine/engine.ts';
import { readCounterRange } from '#engine/counter.ts';
import type { SessionState } from '#engine/state.ts';
import type { CompiledScenario } from '#scenario/compiled.ts';
import type { Counterfactual } from './debrief.ts';
import { chooseLead } from './choose-lead.ts';
import { daysFromAlert } from './days-from-alert.ts';
import { findForfeit } from './find-forfeit.ts';
import { findBest } from './rate-options.ts';
import { clampMeasure } from './measures.ts';
import { scoreState } from './score.ts';
import { findTaking, listOpenOptions, swapOption } from './swap-option.ts';
import type { Trace } from './trace.ts';

/**
 * What one other choice would have changed in a finished run, by the model: one option swapped, the same luck. A forfeited
 * decision is answered by the choice that forfeited it. Pure; null for a decision that was skipped or that had no other
 * option on offer.
 */
export function counterfactualOf(engine: Engine, trace: Trace, decision: string): Counterfactual | null {
  const cause = findForfeit(engine.scenario, trace.end, decision);
  const swapped = cause?.decision ?? decision;
  const taking = findTaking(trace, swapped);
  const taken = trace.end.decided.find((one) => one.decision === swapped)?.option;
  if (taking === undefined || taken === undefined) return null;

  const open = listOpenOptions(engine, taking.before, swapped);
  const takenIsBest = findBest(open, trace.end.ruleset, taken)?.id === taken;
  const other = takenIsBest ? open.findLast((one) => one.id !== taken) : open[0];
  if (other === undefined) return null;
  const run = swapOption(engine, trace, swapped, other.id);
  if (run === null) return null;

  const differences = compareEnds(engine.scenario, trace.end, run.end);
  return {
    decision: swapped,
    from: taken,
    to: other.id,
    kind: takenIsBest ? 'avoid' : 'improve',
    ...differences,
    lead: chooseLead(engine.scenario, takenIsBest ? 'avoid' : 'improve', differences),
    changedLater: run.changedLater,
    regained: run.regained,
  };
}

function compareEnds(
  scenario: CompiledScenario,
  actual: SessionState,
  other: SessionState,
): Pick<Counterfactual, 'ending' | 'score' | 'measures' | 'counters' | 'milestones'> {
  return {
    ending: { actual: actual.ending ?? '', other: other.ending ?? '' },
    score: { actual: scoreState(scenario, actual).score.exact, other: scoreState(scenario, other).score.exact },
    measures: Object.keys(scenario.measures).map((id) => ({
      id,
      actual: clampMeasure(actual.measures[id] ?? 0),
      other: clampMeasure(other.measures[id] ?? 0),
    })),
    counters: Object.values(scenario.counters).map(({ id, unit }) => {
      const [own, swapped] = [readCounterRange(scenario, actual, id), readCounterRange(scenario, other, id)];
      return { id, unit, actual: own.low, other: swapped.low, high: { actual: own.high, other: swapped.high } };
    }),
    milestones: Object.keys(scenario.milestones).map((id) => ({
      id,
      actual: daysFromAlert(scenario, actual.milestones[id]),
      other: daysFromAlert(scenario, other.milestones[id]),
    })),
  };
}
