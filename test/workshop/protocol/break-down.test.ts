import { describe, expect, it } from 'vitest';
import { mayBreakDown } from '#workshop/protocol/break-down.ts';

describe('figures of people', () => {
  it.each([
    { sizes: [], may: false },
    { sizes: [4], may: false },
    { sizes: [1, 1, 1, 1], may: false },
    { sizes: [5], may: true },
    { sizes: [1, 1, 1, 1, 1], may: true },
    // The large team's own figures taken away would leave four people.
    { sizes: [6, 4], may: false },
    { sizes: [6, 4, 1], may: true },
    { sizes: [6, 7], may: true },
  ])('of groups of $sizes are broken down: $may', ({ sizes, may }) => {
    expect(mayBreakDown(sizes)).toBe(may);
  });
});
