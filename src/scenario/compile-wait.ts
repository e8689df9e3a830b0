import { minutesOfDays } from '#shared/local-time.ts';
import type { BeatFile } from './walk.ts';

/** The minutes of a beat's wait; none where it has none. Pure. */
export function minutesOfWait(wait: BeatFile['wait']): number {
  if (wait === undefined) return 0;
  if ('days' in wait) return minutesOfDays(wait.days);
  return 'hours' in wait ? wait.hours * 60 : wait.minutes;
}
