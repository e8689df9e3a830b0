import type { LocalDay, LocalMinute } from '#scenario/compiled.ts';
import { dayOf, isDayOff, minuteOfDay } from '#shared/local-time.ts';

/** Minutes of the day between which an office is open; the last one counts. */
export const officeHours = { from: 9 * 60, to: 18 * 60 } as const;

/** The first minute from a minute on at which an office is open: working days, 9:00 to 18:00. Pure. */
export function findOfficeMinute(from: LocalMinute, holidays: readonly LocalDay[]): LocalMinute {
  let day = dayOf(from);
  const minute = from - minuteOfDay(day);
  if (!isDayOff(day, holidays) && minute <= officeHours.to) return Math.max(from, minuteOfDay(day) + officeHours.from);
  do day += 1;
  while (isDayOff(day, holidays));
  return minuteOfDay(day) + officeHours.from;
}
