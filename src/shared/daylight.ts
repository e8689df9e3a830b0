import { civilOf, dayOf, minuteOfDay } from './local-time.ts';

export type Light = 'morning' | 'noon' | 'evening' | 'night';
export type Season = 'winter' | 'march' | 'april' | 'may' | 'june' | 'july' | 'august';

/** The light of day at a local minute: morning to 11, noon to 16, evening to 20, then night to 5. */
export function lightAt(minute: number): Light {
  const hour = Math.floor((minute - minuteOfDay(dayOf(minute))) / 60);
  if (hour < 5 || hour >= 20) return 'night';
  if (hour < 11) return 'morning';
  return hour < 16 ? 'noon' : 'evening';
}

/** The season of a local minute as trees show it: bare from November, first blossom in March, full leaf until October. */
export function seasonAt(minute: number): Season {
  return seasons[civilOf(dayOf(minute)).month] ?? 'winter';
}

const seasons: Readonly<Record<number, Season>> = {
  3: 'march',
  4: 'april',
  5: 'may',
  6: 'june',
  7: 'july',
  8: 'august',
  9: 'august',
  10: 'august',
};
