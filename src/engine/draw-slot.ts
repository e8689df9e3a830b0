import { happens, hashChance } from './chance.ts';

/** What a slot for complications declares. */
export interface Slot {
  readonly chance: number;
  readonly oneOf: readonly string[];
}

/** Which complication a slot turns up in a run; null: none. Pure. */
export type DrawSlot = (seed: string, slot: string, declared: Slot) => string | null;

/** The luck of every run: it depends on the seed alone, so it is the same in each replay, counterfactual and take. */
export const drawBySeed: DrawSlot = (seed, slot, { chance, oneOf }) => {
  if (!happens(seed, 'slot', slot, chance)) return null;
  return oneOf[hashChance(seed, 'complication', slot) % oneOf.length] ?? null;
};
