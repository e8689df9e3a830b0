import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBlocks, type Block, type PlacedBlock } from '../../../src/ui/debrief/place-blocks.ts';

const bounds = { from: 0, to: 1270 };
const step = 21;

function boxOf(block: Block, { side, rise }: PlacedBlock) {
  const from = side === 'after' ? block.x : block.x - block.width;
  return { from, to: from + block.width, near: rise, far: rise + block.height, stem: block.x };
}

/** Pairs of labels that cover each other, or of which one is cut by the stem of the other. */
function findClashes(blocks: readonly Block[], placed: readonly PlacedBlock[]): readonly string[] {
  const boxes = blocks.map((block, at) => boxOf(block, placed[at] ?? { side: 'after', rise: 0 }));
  return boxes.flatMap((one, a) =>
    boxes.flatMap((other, b) => {
      if (a === b) return [];
      const covers = one.from < other.to && other.from < one.to && one.near < other.far && other.near < one.far;
      const cuts = one.stem > other.from && one.stem < other.to && one.far > other.near && one.stem !== other.stem;
      return covers || cuts ? [`${a} ${b}`] : [];
    }),
  );
}

describe('labels along an axis', () => {
  it('hang clear of each other and of all stems where the dates of a breach bunch together', () => {
    const blocks = [
      { x: 425, width: 462, height: 21 },
      { x: 866, width: 341, height: 42 },
      { x: 1013, width: 394, height: 21 },
      { x: 1029, width: 281, height: 21 },
      { x: 1150, width: 258, height: 42 },
    ];
    const { placed, isClear } = placeBlocks(blocks, bounds, step);
    expect(isClear).toBe(true);
    expect(findClashes(blocks, placed)).toEqual([]);
  });

  it('hang directly at the axis, after their pins, where there is room', () => {
    const blocks = [100, 400, 700].map((x) => ({ x, width: 200, height: 21 }));
    expect(placeBlocks(blocks, bounds, step).placed).toEqual(blocks.map(() => ({ side: 'after', rise: 0 })));
  });

  it('turn back before the edge', () => {
    expect(placeBlocks([{ x: 1200, width: 200, height: 21 }], bounds, step).placed).toEqual([{ side: 'before', rise: 0 }]);
  });

  it('turn back before the edge also where a dozen of them hang', () => {
    const blocks = [823, 827, 841, 866, 915, 1057, 1104, 1122, 1150, 1200, 1246, 1250].map((x) => ({ x, width: 150, height: 21 }));
    const { placed, isClear } = placeBlocks(blocks, bounds, step);
    expect(isClear).toBe(true);
    expect(placed.slice(-2).map(({ side }) => side)).toEqual(['before', 'before']);
    expect(findClashes(blocks, placed)).toEqual([]);
  });

  it('say so where they are too long to be kept apart', () => {
    const blocks = [348, 632, 730].map((x) => ({ x, width: 600, height: 21 }));
    expect(placeBlocks(blocks, { from: 0, to: 900 }, step).isClear).toBe(false);
  });

  it('stay within the drawing and never clash, for any dates with short labels', () => {
    const anyBlocks = fc.uniqueArray(fc.integer({ min: 200, max: 1060 }), { minLength: 1, maxLength: 7 }).chain((xs) =>
      fc
        .array(fc.record({ width: fc.integer({ min: 40, max: 190 }), height: fc.constantFrom(21, 42) }), {
          minLength: xs.length,
          maxLength: xs.length,
        })
        .map((sizes) =>
          xs.toSorted((a, b) => a - b).map((x, at) => ({ x, width: sizes[at]?.width ?? 40, height: sizes[at]?.height ?? 21 })),
        ),
    );
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const { placed } = placeBlocks(blocks, bounds, step);
        expect(findClashes(blocks, placed)).toEqual([]);
        for (const [at, one] of placed.entries()) {
          const box = boxOf(blocks[at] ?? { x: 0, width: 0, height: 0 }, one);
          expect(box.from).toBeGreaterThanOrEqual(bounds.from);
          expect(box.to).toBeLessThanOrEqual(bounds.to);
        }
      }),
      { numRuns: 100 },
    );
  });
});
