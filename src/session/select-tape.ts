import type { CompiledScenario, LocalDay } from '#scenario/compiled.ts';
import { dayOf } from '#shared/local-time.ts';
import type { SessionState } from '#engine/state.ts';
import { reviewExposure } from '#scoring/review-exposure.ts';
import type { TapePin, TapeView } from './view.ts';

/** The tape begins so long before the alert that its edge says nothing about the start of the exposure. */
const daysShownBefore = 180;
const daysShownAfterLastAct = 30;

/** The dated rail: exposure unknown until the investigation reports, pins of facts, decided milestones and open duties. */
export function selectTape(scenario: CompiledScenario, state: SessionState): TapeView {
  const alert = dayOf(scenario.clock.start);
  const today = dayOf(state.now);
  const lastAct = dayOf(scenario.acts.at(-1)?.opensAt ?? scenario.clock.start);
  const exposure = selectExposure(scenario, state, today);
  const from = alert - daysShownBefore;
  return {
    from: exposure?.known ? Math.min(from, exposure.from) : from,
    to: Math.max(lastAct, today) + daysShownAfterLastAct,
    today,
    exposure,
    pins: selectPins(state, alert),
  };
}

function selectExposure(scenario: CompiledScenario, state: SessionState, today: LocalDay): TapeView['exposure'] {
  const review = reviewExposure(scenario, state);
  if (review === null) return null;
  if (review.known) return { known: true, from: review.from, to: review.to, addedTo: review.addedTo };
  const stopped = state.milestones[scenario.exposure?.endsWith ?? ''];
  return { known: false, to: stopped === undefined ? today : dayOf(stopped) };
}

function selectPins(state: SessionState, alert: LocalDay): readonly TapePin[] {
  const decided = Object.entries(state.milestones).map(([id, at]): TapePin => ({ day: dayOf(at), kind: 'decided', id }));
  const due = Object.entries(state.duties).flatMap(([id, duty]): readonly TapePin[] =>
    duty.status === 'open' && duty.dueDay !== null ? [{ day: duty.dueDay, kind: 'due', id }] : [],
  );
  return [{ day: alert, kind: 'fact', id: 'alert' }, ...decided, ...due];
}
