import type { Engine } from '#engine/engine.ts';
import { findMisfit, type SessionRecord } from '#engine/record.ts';
import { hashState } from '#engine/state-hash.ts';
import type { SessionState } from '#engine/state.ts';
import { calibrate, findConfidentMistakes } from './calibration.ts';
import { scoreCompetencies } from './competencies.ts';
import type { Debrief } from './debrief.ts';
import { chooseHeadline } from './headline.ts';
import { listPaid } from './list-paid.ts';
import { planImprovement } from './improvement-plan.ts';
import { clampMeasures } from './measures.ts';
import { reviewDecisions } from './review-decisions.ts';
import { reviewExposure } from './review-exposure.ts';
import { reviewOutcome } from './review-outcome.ts';
import { scoreState } from './score.ts';
import { traceRecord, type Trace } from './trace.ts';
import { playYardsticks } from './yardstick.ts';

/**
 * What a finished record teaches, all counterfactuals included. Pure; null for a record that a rule refuses, that
 * belongs to other rules, or that does not reach an ending.
 */
export function createDebrief(whole: Engine, record: SessionRecord): Debrief | null {
  // What the run's length leaves out was never there to be chosen.
  const engine = whole.cutTo(record.settings.length);
  const { scenario } = engine;
  if (findMisfit(scenario, record) !== null) return null;
  const trace = traceRecord(engine, record);
  if (trace === null || trace.end.ending === null) return null;

  const { score, credits } = scoreState(scenario, trace.end);
  const competencies = scoreCompetencies(scenario, credits);
  const confidentMistakes = findConfidentMistakes(credits);
  const outcome = reviewOutcome(scenario, trace.end);
  return {
    scenario: { id: scenario.id, version: scenario.version, hash: scenario.hash },
    seed: trace.end.seed,
    ruleset: trace.end.ruleset,
    length: trace.end.length,
    stateHash: hashState(trace.end),
    headline: chooseHeadline(scenario, { score, credits, confidentMistakes, milestones: outcome.milestones }),
    score,
    decisions: reviewDecisions(engine, trace, credits),
    confidentMistakes,
    competencies,
    calibration: calibrate(credits),
    ...outcome,
    yardsticks: playYardsticks(engine, trace.end),
    paid: listPaid(scenario, trace),
    course: drawCourse(trace),
    plan: planImprovement(competencies, credits),
    complications: trace.events.flatMap((event) =>
      event.type === 'complication.turned' ? [{ id: event.complication, slot: event.slot, at: event.at }] : [],
    ),
    exposure: reviewExposure(scenario, trace.end),
  };
}

/** The measures at the start, after each decision as soon as it was carried out, and at the end. */
function drawCourse({ start, steps, end }: Trace): Debrief['course'] {
  const point = (state: SessionState, decision: string | null) => ({
    at: state.now,
    decision,
    measures: clampMeasures(state.measures),
  });
  const taken = steps.flatMap(({ command, after }) => (command.type === 'decision.take' ? [point(after, command.decision)] : []));
  return [point(start, null), ...taken, point(end, null)];
}
