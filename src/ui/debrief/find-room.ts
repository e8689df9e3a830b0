import { drawing, widthOf, type PinGroup } from './draw-lanes.ts';

/** A stretch of the drawing, in units of its view box. */
export interface Box {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a thing would best lie: the middle of its foot, and how far to either side of that it may still be understood. */
export interface Wish {
  readonly x: number;
  readonly before: number;
  readonly after: number;
}

const step = 6;
/** A pin's head and its shadow. */
const pinBox = { before: 10, after: 20, above: 34, below: 10 } as const;

/** What the entries of one lane cover: their words, their stems and their pins. −1 hangs above the axis, 1 below it. Pure. */
export function listCovered(groups: readonly PinGroup[], axis: number, direction: -1 | 1): readonly Box[] {
  return groups.flatMap(({ x, lines, placed }): readonly Box[] => {
    const width = Math.max(...lines.map(widthOf)) + drawing.gap;
    const near = drawing.pin + placed.rise;
    const far = near + lines.length * drawing.line;
    const [top, bottom] = direction === -1 ? [axis - far, axis - near] : [axis + near, axis + far];
    const [from, to] = placed.side === 'after' ? [x, x + width] : [x - width, x];
    return [
      { from, to, top, bottom },
      { from: x - 3, to: x + 3, top: Math.min(axis, top), bottom: Math.max(axis, bottom) },
      { from: x - pinBox.before, to: x + pinBox.after, top: axis - pinBox.above, bottom: axis + pinBox.below },
    ];
  });
}

/** The place nearest to the wish where a thing of this size covers nothing; null where it would cover words. Pure. */
export function findRoom(
  wish: Wish,
  size: { readonly width: number; readonly height: number },
  top: number,
  bounds: { readonly from: number; readonly to: number },
  covered: readonly Box[],
): Box | null {
  const furthest = Math.max(wish.before, wish.after);
  for (let away = 0; away <= furthest; away += step) {
    for (const x of [...(away <= wish.after ? [wish.x + away] : []), ...(away <= wish.before ? [wish.x - away] : [])]) {
      const box = { from: x - size.width / 2, to: x + size.width / 2, top, bottom: top + size.height };
      const isInside = box.from >= bounds.from && box.to <= bounds.to;
      if (isInside && !covered.some((one) => overlaps(one, box))) return box;
    }
  }
  return null;
}

function overlaps(one: Box, other: Box): boolean {
  return one.from < other.to && other.from < one.to && one.top < other.bottom && other.top < one.bottom;
}
