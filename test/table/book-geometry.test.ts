import { describe, expect, it } from 'vitest';
import { countWritten, findLeafHeight, leaves, listEntrySpots } from '#table/book-geometry.ts';

describe('the decision book', () => {
  it('shows the first decision at once and is full with the last', () => {
    expect(countWritten(0)).toBe(0);
    expect(countWritten(0.01)).toBe(1);
    expect(countWritten(0.5)).toBe(leaves / 2);
    expect(countWritten(1)).toBe(leaves);
  });

  it('lays leaf upon leaf', () => {
    expect(findLeafHeight(leaves)).toBeGreaterThan(findLeafHeight(0));
  });

  it('is written from right to left, a column for each decision', () => {
    const xs = listEntrySpots(9).map(({ x }) => x);
    expect(xs).toHaveLength(9);
    expect(xs).toEqual(xs.toSorted((a, b) => b - a));
  });

  it('turns its pages when both are full', () => {
    expect(listEntrySpots(0)).toEqual([]);
    expect(listEntrySpots(12)).toHaveLength(12);
    expect(listEntrySpots(13)).toEqual(listEntrySpots(1));
  });
});
