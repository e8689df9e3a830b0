/** What a fact sheet can find, with how grave it is. Worded in `locales/<lng>/facts.json`. */
export const factSeverities = { 'facts/unsourced-known': 'error', 'facts/unsourced-brief': 'error' } as const;

/** The code of one thing that a fact sheet finds. */
export type FactCode = keyof typeof factSeverities;
