import { chooseUnit, type TextLimit } from '#scenario/text-limits.ts';

/** How fast somebody reads aloud and thinks who sits alone and hurries no more than dawdles: every such figure, in one place. */
export const readingPace = {
  /** Read aloud at a normal pace, per minute: what newsreaders of Japanese are held to, and what is taken for English. */
  perMinute: { characters: 300, words: 130 },
  /** Seconds of thought before the seal. */
  thought: { quick: 15, discuss: 30 },
  /** Seconds to turn to the next page. */
  turn: 2,
  /** The part of what it takes by which the minutes shown in the library may differ from it. */
  tolerance: 0.15,
} as const;

/** How much there is to read aloud in a text of a language: characters, spaces aside, or words. Pure. */
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

/** The minutes that it takes. Pure. */
export function addMinutes({ unit, amount, quick, discuss, turns }: Pastime): number {
  const { perMinute, thought, turn } = readingPace;
  return amount / perMinute[unit] + (quick * thought.quick + discuss * thought.discuss + turns * turn) / 60;
}
