import type { SlotPattern } from '#workshop/protocol/words.ts';

/** The patterns in the order in which options are shown. */
export const slotPatterns: readonly SlotPattern[] = ['wave', 'hemp', 'stripe', 'check', 'scale'];
