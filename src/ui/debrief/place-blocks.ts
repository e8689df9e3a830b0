/** A label to be hung beside a pin. All lengths in one unit. */
export interface Block {
  /** Where its pin stands on the axis. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** Where a label went: after or before its pin, and how far its near edge is from the axis. */
export interface PlacedBlock {
  readonly side: 'after' | 'before';
  readonly rise: number;
}

interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** More labels than this are not worth every combination of sides; the later ones then hang after their pins. */
const mostSidesTried = 9;
const unresolved = 10_000;

/**
 * Hangs labels along an axis so that no label covers another and no pin's stem runs through a label that is not its
 * own, as close to the axis as can be. Tries the sides and takes the flattest outcome. Pure; blocks in order of `x`.
 */
export function placeBlocks(blocks: readonly Block[], bounds: Bounds, step: number): readonly PlacedBlock[] {
  const tried = Math.min(blocks.length, mostSidesTried);
  let best: readonly PlacedBlock[] = [];
  let bestCost = Infinity;
  for (let sides = 0; sides < 2 ** tried; sides += 1) {
    const sideOf = (at: number) => (at < tried && (sides >> at) % 2 === 1 ? 'before' : 'after');
    if (blocks.some((block, at) => overflows(block, sideOf(at), bounds))) continue;
    // A label must clear the stems on its own side, so those that hang backwards are placed from the left, the others from the right.
    const before = blocks.map((_, at) => at).filter((at) => sideOf(at) === 'before');
    const after = blocks.map((_, at) => at).filter((at) => sideOf(at) === 'after').toReversed();
    for (const order of [
      [...before, ...after],
      [...after, ...before],
    ]) {
      const { placed, cost } = stack(blocks, sideOf, order, step);
      if (cost < bestCost) [best, bestCost] = [placed, cost];
    }
  }
  return best.length === blocks.length ? best : blocks.map(() => ({ side: 'after', rise: 0 }));
}

function stack(
  blocks: readonly Block[],
  sideOf: (at: number) => PlacedBlock['side'],
  order: readonly number[],
  step: number,
): { readonly placed: readonly PlacedBlock[]; readonly cost: number } {
  const placed = new Map<number, PlacedBlock>();
  let highest = 0;
  let cost = 0;
  for (const at of order) {
    const block = blocks[at];
    if (block === undefined) continue;
    const rise = findRise(blocks, placed, { block, side: sideOf(at) }, step);
    placed.set(at, { side: sideOf(at), rise: rise ?? 0 });
    highest = Math.max(highest, (rise ?? 0) + block.height);
    cost += rise ?? unresolved;
  }
  // A label after its pin reads more easily than one before it: that breaks ties.
  const before = [...placed.values()].filter((one) => one.side === 'before').length;
  return { placed: blocks.map((_, at) => placed.get(at) ?? { side: 'after', rise: 0 }), cost: cost + highest * 4 + before };
}

function findRise(
  blocks: readonly Block[],
  placed: ReadonlyMap<number, PlacedBlock>,
  { block, side }: { readonly block: Block; readonly side: PlacedBlock['side'] },
  step: number,
): number | null {
  for (let rise = 0; rise <= step * blocks.length * 4; rise += step) {
    const own = { ...spanOf(block, side), near: rise, far: rise + block.height, stem: block.x };
    const isFree = [...placed].every(([at, other]) => {
      const neighbour = blocks[at];
      if (neighbour === undefined) return true;
      const box = { ...spanOf(neighbour, other.side), near: other.rise, far: other.rise + neighbour.height, stem: neighbour.x };
      return !covers(own, box) && !crosses(own, box) && !crosses(box, own);
    });
    if (isFree) return rise;
  }
  return null;
}

interface Box extends Bounds {
  readonly near: number;
  readonly far: number;
  readonly stem: number;
}

function covers(one: Box, other: Box): boolean {
  return one.from < other.to && other.from < one.to && one.near < other.far && other.near < one.far;
}

/** Whether the stem of one, from the axis to its far edge, runs through the other. */
function crosses(one: Box, other: Box): boolean {
  return one.stem > other.from && one.stem < other.to && one.far > other.near && one.stem !== other.stem;
}

function spanOf(block: Block, side: PlacedBlock['side']): Bounds {
  return side === 'after' ? { from: block.x, to: block.x + block.width } : { from: block.x - block.width, to: block.x };
}

function overflows(block: Block, side: PlacedBlock['side'], bounds: Bounds): boolean {
  const span = spanOf(block, side);
  return span.from < bounds.from || span.to > bounds.to;
}
