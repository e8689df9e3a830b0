import { describe, expect, it } from 'vitest';
import type { Distribution } from '#workshop/protocol/distribution.ts';
import { judgeSplit } from '#workshop/rules/judge-split.ts';

const answers = (...counts: readonly number[]): Distribution => ({
  count: counts.reduce((sum, one) => sum + one, 0),
  options: counts.map((count, at) => ({ option: `o${at}`, slot: 'wave', count, confidence: null })),
  none: null,
  sure: null,
});

describe('the split of a team', () => {
  it('is small from three quarters behind one option', () => {
    expect([answers(3, 1), answers(5, 0), answers(0, 2)].map(judgeSplit)).toEqual(['small', 'small', 'small']);
  });

  it('is medium from half', () => {
    expect([answers(1, 1), answers(2, 1, 1), answers(2, 1)].map(judgeSplit)).toEqual(['medium', 'medium', 'medium']);
  });

  it('is large below', () => {
    expect([answers(1, 1, 1), answers(2, 2, 1)].map(judgeSplit)).toEqual(['large', 'large']);
  });

  it('is not told of fewer than two answers', () => {
    expect([answers(0, 0), answers(1, 0)].map(judgeSplit)).toEqual([null, null]);
  });
});
