import { describe, expect, it } from 'vitest';
import { quantileOf, spreadOf } from '#proof/spread.ts';

describe('a spread', () => {
  it('is found in any order of the figures', () => {
    const spread = { count: 5, mean: 4, min: 0, lower: 1, median: 3, upper: 4, p90: 12, max: 12 };
    expect(spreadOf([3, 12, 0, 1, 4])).toEqual(spread);
    expect(spreadOf([12, 4, 3, 1, 0])).toEqual(spread);
  });

  it('is nothing where there is no figure, and the figure itself where there is one', () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([7])).toEqual({ count: 1, mean: 7, min: 7, lower: 7, median: 7, upper: 7, p90: 7, max: 7 });
  });

  it('sorts by size and not by spelling', () => {
    expect(spreadOf([9, 10, 100, -1])).toMatchObject({ min: -1, max: 100 });
  });

  it('names for each share a figure that was reached', () => {
    const sorted = [0, 10, 20, 30];
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantileOf(sorted, share))).toEqual([0, 0, 10, 20, 30]);
  });
});
