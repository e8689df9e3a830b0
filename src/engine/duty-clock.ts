import type { DutyClock, LocalDay } from '#scenario/compiled.ts';
import { isDayOff } from '#shared/local-time.ts';

/**
 * The last day on which a duty can be met; null for a duty without a date. Calendar days are counted, the day of
 * knowledge as day 1 or day 0 as the ruleset says; an end on a day off moves to the next working day where it says so.
 */
export function findDueDay(clock: DutyClock, knownOn: LocalDay, holidays: readonly LocalDay[]): LocalDay | null {
  if (clock === 'none') return null;
  let day = knownOn + clock.days - clock.dayOfKnowledge;
  if (clock.endsOnDayOff === 'next-working-day') {
    while (isDayOff(day, holidays)) day += 1;
  }
  return day;
}
