import { formatLocalMinute } from '#shared/local-time.ts';

const msPerMinute = 60_000;
const msPerDay = 86_400_000;
/** Four digits are all that hours may take (SCORM 1.2 RTE 3.4.4, CMITimespan). */
const longestTimespan = 9999 * 3_600_000 + 59 * msPerMinute + 59_990;

/** A length of time as `HHHH:MM:SS.SS` (SCORM 1.2 RTE 3.4.4, CMITimespan). Pure. */
export function toTimespan(ms: number): string {
  return toClock(Math.min(longestTimespan, Math.max(0, ms)), 4);
}

/** Milliseconds since the epoch as a time of that day, `HH:MM:SS.SS` (SCORM 1.2 RTE 3.4.4, CMITime). Pure. */
export function toTimeOfDay(at: number, minutesAhead: number): string {
  const local = at + minutesAhead * msPerMinute;
  return toClock(((local % msPerDay) + msPerDay) % msPerDay, 2);
}

/**
 * Milliseconds since the epoch as a time in UTC with two decimals of a second: more are not allowed, and a zone only where
 * there are any (SCORM 2004 4th RTE 4.1.1.7, time(second,10,0)). Pure.
 */
export function toSecondTime(at: number): string {
  const minute = Math.floor(at / msPerMinute);
  return `${formatLocalMinute(minute)}:${toSeconds(at - minute * msPerMinute)}Z`;
}

function toClock(ms: number, hourDigits: number): string {
  const minutes = Math.floor(ms / msPerMinute);
  const hours = String(Math.floor(minutes / 60)).padStart(hourDigits, '0');
  return `${hours}:${String(minutes % 60).padStart(2, '0')}:${toSeconds(ms - minutes * msPerMinute)}`;
}

/** Cut, not rounded: 59.999 would become a sixtieth second. */
function toSeconds(ms: number): string {
  const hundredths = Math.floor(ms / 10);
  return `${String(Math.floor(hundredths / 100)).padStart(2, '0')}.${String(hundredths % 100).padStart(2, '0')}`;
}
