import { describe, expect, it } from 'vitest';
import { findCardAt } from '#table/card-geometry.ts';
import { layOutTable } from '#table/layout.ts';

const spots = layOutTable({ width: 1366, height: 768, isStrip: false }).cards(4);
const lying = spots.map((spot) => ({ spot, lift: 0 }));

describe('pointing at a card', () => {
  it('finds each card at its middle', () => {
    expect(spots.map(({ x, y }) => findCardAt(lying, x - 8, y))).toEqual([0, 1, 2, 3]);
  });

  it('finds none beside the cards', () => {
    expect(findCardAt(lying, 100, 400)).toBeNull();
  });

  it('prefers the card that lies over the other', () => {
    const [first, second] = spots;
    const between = ((first?.x ?? 0) + (second?.x ?? 0)) / 2;
    expect(findCardAt(lying, between, 712)).toBe(1);
    expect(
      findCardAt(
        lying.map((card, index) => (index === 0 ? { ...card, lift: 10 } : card)),
        between,
        704,
      ),
    ).toBe(0);
  });

  it('follows a lifted card upwards', () => {
    const lifted = lying.map((card, index) => (index === 2 ? { ...card, lift: 24 } : card));
    const { x, y } = spots[2] ?? { x: 0, y: 0 };
    expect(findCardAt(lying, x, y - 52)).toBeNull();
    expect(findCardAt(lifted, x, y - 52)).toBe(2);
  });
});
