import { describe, expect, it } from 'vitest';
import { outlineBareTrees, outlineFoliage } from '#table/outline-shapes.ts';
import { lights, seasons } from '#table/palette.ts';

describe('the trees beyond the window', () => {
  it('have colours for every season and every light', () => {
    expect(Object.keys(seasons)).toEqual(['winter', 'march', 'april', 'may', 'june', 'july', 'august']);
    for (const { foliage } of Object.values(lights)) expect(foliage).toHaveLength(3);
  });

  it('are the same trees every time', () => {
    expect(outlineBareTrees(2, 1366, 152)).toEqual(outlineBareTrees(2, 1366, 152));
    expect(outlineBareTrees(1, 1366, 152)).not.toEqual(outlineBareTrees(2, 1366, 152));
  });

  it('branch from thick to thin and stay below the wall', () => {
    const { branches, tips } = outlineBareTrees(2, 1366, 152);
    const weights = branches.map((one) => one.weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(branches.every((one) => one.path.startsWith('M'))).toBe(true);
    expect(Math.min(...tips.map((tip) => tip.y))).toBeGreaterThan(0);
  });

  it('are a low hedge far off where they are bare', () => {
    // A path is pairs of numbers; the second of each is the height.
    const heightOf = (path: string): number =>
      152 - Math.min(...(path.match(/-?\d+(?:\.\d)?/gu) ?? []).map(Number).filter((_, at) => at % 2 === 1));
    expect(heightOf(outlineFoliage(0, 1366, 152, 0.42))).toBeLessThan(heightOf(outlineFoliage(0, 1366, 152)));
  });
});
