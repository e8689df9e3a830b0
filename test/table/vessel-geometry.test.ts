import { describe, expect, it } from 'vitest';
import { findSurface, findSurfaceHalfWidth } from '#table/vessel-geometry.ts';

const liquid = { top: -86, bottom: 0 };

describe('the liquid of a vessel', () => {
  it('stands higher the higher the measure is', () => {
    const heights = [0, 20, 55, 80, 100].map((level) => findSurface(liquid, level));
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(new Set(heights).size).toBe(5);
  });

  it('is seen at zero and does not run over at a hundred', () => {
    expect(findSurface(liquid, 0)).toBeLessThan(liquid.bottom);
    expect(findSurface(liquid, 100)).toBeGreaterThan(liquid.top);
    expect(findSurface(liquid, 140)).toBe(findSurface(liquid, 100));
  });

  it('is as wide as its vessel there: the flask narrows upwards, the cylinder does not', () => {
    expect(findSurfaceHalfWidth('business', 20)).toBeGreaterThan(findSurfaceHalfWidth('business', 80));
    expect(findSurfaceHalfWidth('compliance', 20)).toBeCloseTo(findSurfaceHalfWidth('compliance', 80), 0);
  });
});
