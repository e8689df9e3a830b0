import type { CompiledScenario } from '#scenario/compiled.ts';
import { dayOf } from '#shared/local-time.ts';
import type { SessionState } from '#engine/state.ts';
import { daysFromAlert } from './days-from-alert.ts';
import type { Debrief } from './debrief.ts';

/** The milestones that a run reached, in the order of time, each with the median of comparable cases if there is one. Pure. */
export function listMilestones(scenario: CompiledScenario, state: SessionState): Debrief['milestones'] {
  return Object.entries(state.milestones)
    .toSorted(([, a], [, b]) => a - b)
    .map(([id, at]) => ({
      id,
      day: dayOf(at),
      daysFromAlert: daysFromAlert(scenario, at) ?? 0,
      medianDays: scenario.milestones[id]?.median?.days ?? null,
    }));
}
