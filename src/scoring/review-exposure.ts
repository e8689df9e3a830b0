import type { CompiledScenario, ShopState } from '#scenario/compiled.ts';
import { dayOf } from '#shared/local-time.ts';
import { holds } from '#engine/condition.ts';
import type { SessionState } from '#engine/state.ts';
import type { ExposureReview } from './debrief.ts';
import type { Trace } from './trace.ts';

/** The exposure as the run's end leaves it to be told. Pure. */
export function reviewExposure(scenario: CompiledScenario, trace: Trace): ExposureReview | null {
  const { exposure } = scenario;
  if (exposure === null) return null;
  const widened =
    exposure.widenedWhen !== null && exposure.widenedFrom !== null && holds(scenario, trace.end, exposure.widenedWhen);
  const stoppedOn = dayOf(findStop(scenario, trace).now);
  return {
    known: holds(scenario, trace.end, exposure.knownWhen),
    from: widened ? (exposure.widenedFrom ?? exposure.from) : exposure.from,
    to: exposure.to,
    widened,
    addedTo: stoppedOn > exposure.to ? stoppedOn : null,
  };
}

/** The first state in which the shop no longer took cards; the last of the run if it never stopped. */
function findStop(scenario: CompiledScenario, trace: Trace): SessionState {
  const states = [trace.start, ...trace.steps.map((step) => step.after)];
  return states.find((state) => shopOf(scenario, state) !== 'open') ?? trace.end;
}

function shopOf(scenario: CompiledScenario, state: SessionState): ShopState {
  return scenario.shop.find((one) => holds(scenario, state, one.when))?.is ?? 'open';
}
