import { hashChance } from './chance.ts';

/** Traditional patterns tie a card on the table to its row of words: by slot after the shuffle, never by option. */
export const slotPatterns = ['wave', 'hemp', 'stripe', 'check', 'scale'] as const;
export type SlotPattern = (typeof slotPatterns)[number];

/** The order in which options are shown, drawn from the seed, so that position never tells. Pure. */
export function orderOptions(seed: string, decision: string, options: readonly string[]): readonly string[] {
  const drawn = options.map((id) => ({ id, key: hashChance(seed, `option-order:${decision}`, id) }));
  drawn.sort((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1));
  return drawn.map((one) => one.id);
}

/** The slot an option lies in. */
export function slotOf(seed: string, decision: string, options: readonly string[], option: string): SlotPattern {
  const at = orderOptions(seed, decision, options).indexOf(option);
  return slotPatterns[at] ?? 'wave';
}
