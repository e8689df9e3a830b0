/** So much at once, and so much again each second. */
export interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

/** Allowances by key; who has not asked for long is forgotten. */
export interface TokenBuckets {
  /** Takes one, unless there is none left. */
  take(key: string): boolean;
  readonly size: number;
}

/** Keys beyond this are swept of those that are full again. */
const sweepAt = 10_000;

/** Buckets that fill by the given clock, in milliseconds. */
export function createTokenBuckets({ burst, perSecond }: Allowance, now: () => number): TokenBuckets {
  const buckets = new Map<string, { left: number; at: number }>();
  const fill = (bucket: { left: number; at: number }, at: number): number =>
    Math.min(burst, bucket.left + (Math.max(0, at - bucket.at) * perSecond) / 1000);
  return {
    take(key) {
      const at = now();
      if (buckets.size > sweepAt) for (const [one, bucket] of buckets) if (fill(bucket, at) >= burst) buckets.delete(one);
      const bucket = buckets.get(key) ?? { left: burst, at };
      const left = fill(bucket, at);
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
      return left >= 1;
    },
    get size() {
      return buckets.size;
    },
  };
}
