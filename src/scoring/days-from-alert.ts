import type { CompiledScenario, LocalMinute } from '#scenario/compiled.ts';
import { dayOf } from '#shared/local-time.ts';

/** Whole calendar days from the day of the alert to the day of a minute; null where there is no minute. Pure. */
export function daysFromAlert(scenario: CompiledScenario, minute: LocalMinute | null | undefined): number | null {
  return minute === null || minute === undefined ? null : dayOf(minute) - dayOf(scenario.clock.start);
}
