/** White noise between −1 and 1, the same for the same seed: what sounds is as repeatable as what is played. */
export function createNoise(seed: number): () => number {
  let state = (seed + 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

/** Numbers between 0 and 1, for the small differences between two of the same kind. */
export function createChance(seed: number): () => number {
  const noise = createNoise(seed);
  return () => (noise() + 1) / 2;
}
