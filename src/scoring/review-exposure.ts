import type { CompiledScenario } from '#scenario/compiled.ts';
import { dayOf } from '#shared/local-time.ts';
import { holds } from '#engine/condition.ts';
import type { SessionState } from '#engine/state.ts';
import type { ExposureReview } from './debrief.ts';

/** The exposure as the end of a run leaves it to be told. Pure. */
export function reviewExposure(scenario: CompiledScenario, end: SessionState): ExposureReview | null {
  const { exposure } = scenario;
  if (exposure === null) return null;
  const lost = exposure.widenedWhen !== null && holds(scenario, end, exposure.widenedWhen);
  const widenedFrom = lost ? exposure.widenedFrom : null;
  const stoppedOn = dayOf(end.milestones[exposure.endsWith] ?? end.now);
  return {
    known: holds(scenario, end, exposure.knownWhen),
    from: widenedFrom ?? exposure.from,
    to: exposure.to,
    widened: widenedFrom !== null,
    addedTo: stoppedOn > exposure.to ? stoppedOn : null,
  };
}
