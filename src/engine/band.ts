import type { Band } from '#scenario/compiled.ts';

/** The id of the declared band a value lies in. Pure; the last band has no upper limit, so there is always one. */
export function bandOf(bands: readonly Band[], value: number): string {
  const found = bands.find((band) => band.below === null || value < band.below);
  return found?.id ?? '';
}
