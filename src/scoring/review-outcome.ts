import type { CompiledScenario } from '#scenario/compiled.ts';
import { dayOf } from '#shared/local-time.ts';
import { readCounterRange } from '#engine/counter.ts';
import type { SessionState } from '#engine/state.ts';
import type { OutcomeReview } from './debrief.ts';
import { listMilestones } from './milestones.ts';

/** What came of a run in real quantities: shown beside the score, never mixed into it. Pure. */
export function reviewOutcome(scenario: CompiledScenario, state: SessionState): OutcomeReview {
  return {
    ending: state.ending ?? '',
    counters: Object.values(scenario.counters).map(({ id, unit, basis }) => {
      const { low, high } = readCounterRange(scenario, state, id);
      return { id, unit, value: low, high, basis };
    }),
    duties: listDuties(state),
    milestones: listMilestones(scenario, state),
  };
}

function listDuties(state: SessionState): OutcomeReview['duties'] {
  return Object.entries(state.duties).map(([id, duty]) => {
    const metDay = duty.metAt === null ? null : dayOf(duty.metAt);
    // The day of knowledge is day 1, whatever the clock of the duty calls it.
    const days = metDay === null ? null : metDay - dayOf(duty.openedAt) + 1;
    return { id, status: duty.status, dueDay: duty.dueDay, metDay, days };
  });
}
