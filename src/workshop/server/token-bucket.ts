/** So much at once, and so much again each second. */
export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

/** Allowances by key; who has not asked for long is forgotten. */
export interface TokenBuckets {
  /** Takes one, unless there is none left. */
  take(key: string): boolean;
  /** How many whole ones are left. */
  left(key: string): number;
  forget(key: string): void;
  readonly size: number;
}

/** Keys beyond this are swept of those that are full again. */
const sweepAt = 10_000;

/** Buckets that fill by the given clock, in milliseconds. */
export function createTokenBuckets({ burst, perSecond }: Allowance, now: () => number): TokenBuckets {
  const buckets = new Map<string, { left: number; at: number }>();
  let nextSweep = sweepAt;
  const fill = (bucket: { left: number; at: number } | undefined, at: number): number =>
    bucket === undefined ? burst : Math.min(burst, bucket.left + (Math.max(0, at - bucket.at) * perSecond) / 1000);
  /** Where all are in use, the next one comes only after twice as many: else each new key would cost as much as all of them. */
  const sweep = (at: number): void => {
    for (const [one, bucket] of buckets) if (fill(bucket, at) >= burst) buckets.delete(one);
    nextSweep = Math.max(sweepAt, buckets.size * 2);
  };
  return {
    take(key) {
      const at = now();
      if (buckets.size > nextSweep) sweep(at);
      const left = fill(buckets.get(key), at);
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
      return left >= 1;
    },
    left: (key) => Math.floor(fill(buckets.get(key), now())),
    forget: (key) => void buckets.delete(key),
    get size() {
      return buckets.size;
    },
  };
}
