import { describe, expect, it } from 'vitest';
import { prove } from '#proof/prove.ts';
import { loadLargeScenario } from '../support/large-scenario.ts';

describe('a scenario of thirty decisions, two rulesets and three lengths', () => {
  const proof = prove(loadLargeScenario());

  it('is followed to all its ends, and nothing is found', () => {
    expect(proof.findings).toEqual([]);
    expect(proof.proven).toBe(true);
    expect(proof.plays).toHaveLength(6);
  });

  it('has more paths than could ever be walked one by one, each of them counted', () => {
    const most = proof.plays
      .map(({ followed }) => (followed.exhaustive ? BigInt(followed.paths) : 0n))
      .reduce((one, other) => (one > other ? one : other));
    expect(most).toBeGreaterThan(10n ** 18n);
  });
});
