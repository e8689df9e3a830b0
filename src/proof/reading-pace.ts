import { chooseUnit, type TextLimit } from '#scenario/text-limits.ts';

/** How fast somebody reads and thinks who sits alone and hurries no more than dawdles: every such figure, in one place. */
export const readingPace = {
  perMinute: {
    /** At a normal pace: what newsreaders of Japanese are held to, and what is taken for English. */
    aloud: { characters: 300, words: 130 },
    /** The middle of what grown readers are said to manage: 400 to 600 characters, 175 to 300 words. */
    silent: { characters: 500, words: 240 },
  },
  /** Seconds of thought before the seal. */
  thought: { quick: 15, discuss: 30 },
  /** Seconds to turn to the next page. */
  turn: 2,
  /** The part of what it takes by which the minutes shown in the library may differ from it. */
  tolerance: 0.15,
} as const;

/** How a run is read. */
export type WayOfReading = keyof typeof readingPace.perMinute;

/** How much there is to read in a text of a language: characters, spaces aside, or words. Pure. */
export function countRead(language: string, text: string): number {
  return chooseUnit(language) === 'characters'
    ? [...text.replaceAll(/\s/gu, '')].length
    : text.split(/\s+/u).filter((word) => /[\p{Letter}\p{Number}]/u.test(word)).length;
}

/** What takes time in a run. */
export interface Pastime {
  readonly unit: TextLimit['unit'];
  readonly amount: number;
  readonly quick: number;
  readonly discuss: number;
  readonly turns: number;
}

/** The minutes that it takes in a way of reading. Pure. */
export function addMinutes({ unit, amount, quick, discuss, turns }: Pastime, way: WayOfReading): number {
  const { perMinute, thought, turn } = readingPace;
  return amount / perMinute[way][unit] + (quick * thought.quick + discuss * thought.discuss + turns * turn) / 60;
}
