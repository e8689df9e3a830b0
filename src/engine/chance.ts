/**
 * Chance without state: a number that depends on seed, purpose and id alone. The same luck therefore holds in every
 * replay, counterfactual and take, whatever was decided before.
 *
 * FNV-1a over UTF-16 code units with the finaliser of MurmurHash3: integer arithmetic only (Math.imul), so every
 * engine of the language gives the same number. Not for secrets.
 *
 * @returns an integer in 0..4294967295
 */
export function hashChance(seed: string, purpose: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const part of [seed, purpose, id]) {
    for (let at = 0; at < part.length; at += 1) {
      hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** True with the given chance in percent (0 never, 100 always). */
export function happens(seed: string, purpose: string, id: string, percent: number): boolean {
  return hashChance(seed, purpose, id) % 100 < percent;
}
