/**
 * Wall-clock arithmetic in whole minutes and days since 1970-01-01 of one zone, without a `Date` object: the same
 * integers in every runtime, and no zone of the computer can leak in. Valid for the years 0001 to 9999.
 */

const MINUTES_PER_DAY = 1440;
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/u;
const dateTimePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/u;

/** A calendar date in numbers; `month` is 1 to 12. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01 of a `YYYY-MM-DD`, or null where there is no such date. Pure. */
export function parseLocalDay(text: string): number | null {
  const found = datePattern.exec(text);
  if (found === null) return null;
  const civil = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  if (civil.year < 1) return null;
  const day = dayOfCivil(civil);
  const back = civilOf(day);
  return back.month === civil.month && back.day === civil.day ? day : null;
}

/** Minutes since 1970-01-01T00:00 of a `YYYY-MM-DDTHH:MM`, or null where there is no such time. Pure. */
export function parseLocalMinute(text: string): number | null {
  const found = dateTimePattern.exec(text);
  if (found === null) return null;
  const day = parseLocalDay(found[1] ?? '');
  const hour = Number(found[2]);
  const minute = Number(found[3]);
  if (day === null || hour > 23 || minute > 59) return null;
  return minuteOfDay(day) + hour * 60 + minute;
}

/** The `YYYY-MM-DD` of a day. Pure. */
export function formatLocalDay(day: number): string {
  const { year, month, day: date } = civilOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** The `YYYY-MM-DDTHH:MM` of a minute. Pure. */
export function formatLocalMinute(minute: number): string {
  const day = dayOf(minute);
  const rest = minute - minuteOfDay(day);
  return `${formatLocalDay(day)}T${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}`;
}

/** The day a minute lies in. Pure. */
export function dayOf(minute: number): number {
  return Math.floor(minute / MINUTES_PER_DAY);
}

/** The first minute of a day. Pure. */
export function minuteOfDay(day: number): number {
  return day * MINUTES_PER_DAY;
}

/** Minutes of so many days. Pure. */
export function minutesOfDays(days: number): number {
  return days * MINUTES_PER_DAY;
}

/** 0 Sunday to 6 Saturday. Pure. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday (4).
  return (((day + 4) % 7) + 7) % 7;
}

/** Whether a day is a Saturday, a Sunday or one of the holidays. Pure. */
export function isDayOff(day: number, holidays: readonly number[]): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6 || holidays.includes(day);
}

/** Year, month and day of the month of a day. Pure; counts in years that begin on 1 March, so a leap day comes last. */
export function civilOf(day: number): Civil {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

function dayOfCivil({ year, month, day }: Civil): number {
  const fromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
