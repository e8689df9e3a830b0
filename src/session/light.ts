import { civilOf, dayOf, minuteOfDay } from '#shared/local-time.ts';
import type { Light, Season } from './view.ts';

/** The light of day on the table by the scenario clock: morning to 11, noon to 16, evening to 20, then night to 5. */
export function lightAt(minute: number): Light {
  const hour = Math.floor((minute - minuteOfDay(dayOf(minute))) / 60);
  if (hour < 5 || hour >= 20) return 'night';
  if (hour < 11) return 'morning';
  return hour < 16 ? 'noon' : 'evening';
}

/** The season outside the window: the foliage has four looks, named for the months of the case. */
export function seasonAt(minute: number): Season {
  const { month } = civilOf(dayOf(minute));
  if (month === 6) return 'june';
  if (month === 7) return 'july';
  return month >= 8 && month <= 10 ? 'august' : 'may';
}
