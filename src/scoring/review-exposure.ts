import type { CompiledScenario } from '#scenario/compiled.ts';
import { dayOf } from '#shared/local-time.ts';
import { holds } from '#engine/condition.ts';
import type { SessionState } from '#engine/state.ts';
import type { ExposureReview } from './debrief.ts';

/** The exposure as a run has left it to be told so far. Pure. */
export function reviewExposure(scenario: CompiledScenario, state: SessionState): ExposureReview | null {
  const { exposure } = scenario;
  if (exposure === null) return null;
  const lost = exposure.widenedWhen !== null && holds(scenario, state, exposure.widenedWhen);
  const widenedFrom = lost ? exposure.widenedFrom : null;
  const stoppedOn = dayOf(state.milestones[exposure.endsWith] ?? state.now);
  return {
    known: holds(scenario, state, exposure.knownWhen),
    from: widenedFrom ?? exposure.from,
    to: exposure.to,
    widened: widenedFrom !== null,
    addedTo: stoppedOn > exposure.to ? stoppedOn : null,
  };
}
