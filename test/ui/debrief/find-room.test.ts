import { describe, expect, it } from 'vitest';
import { findRoom } from '#ui/debrief/find-room.ts';

const bounds = { from: 0, to: 400 };
const size = { width: 60, height: 40 };
const words = { from: 150, to: 250, top: 0, bottom: 30 };

describe('a thing on the lanes', () => {
  it('lies where it is wished when nothing is there', () => {
    expect(findRoom({ x: 200, before: 100, after: 100 }, size, 0, bounds, [])).toEqual({ from: 170, to: 230, top: 0, bottom: 40 });
  });

  it('moves aside until it covers no words', () => {
    const box = findRoom({ x: 200, before: 200, after: 0 }, size, 0, bounds, [words]);
    expect(box?.to).toBeLessThanOrEqual(words.from);
    expect(box?.to).toBeGreaterThan(words.from - 10);
  });

  it('may lie below words that end above it', () => {
    expect(findRoom({ x: 200, before: 0, after: 0 }, size, 30, bounds, [words])?.from).toBe(170);
  });

  it('is left out where it would have to cover words', () => {
    expect(findRoom({ x: 200, before: 40, after: 40 }, size, 0, bounds, [words])).toBeNull();
  });

  it('is left out rather than laid beyond the drawing', () => {
    expect(findRoom({ x: 10, before: 200, after: 0 }, size, 0, bounds, [])).toBeNull();
  });
});
