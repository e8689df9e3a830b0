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

/** Where all labels went, in the order of the blocks. */
export interface Placing {
  readonly placed: readonly PlacedBlock[];
  /** False where the labels are too long for any order to keep them apart. */
  readonly isClear: boolean;
}

interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** More labels than this are not worth every combination of sides; the later ones then hang after their pins. */
const mostSidesTried = 10;
/** What it costs to leave a clash standing, or to run over the edge: more than any height. */
const unresolved = 10_000;

/**
 * Hangs labels along an axis so that no label covers another and no pin's stem runs through a label that is not its
 * own, as close to the axis as can be. Tries the sides and takes the flattest outcome. Pure; blocks in order of `x`.
 */
export function placeBlocks(blocks: readonly Block[], bounds: Bounds, step: number): Placing {
  // A label that would run over an edge on one side has no choice.
  const forced = blocks.map((block) => {
    if (boxOf(block, 'after').to > bounds.to) return 'before';
    return boxOf(block, 'before').from < bounds.from ? 'after' : null;
  });
  const free = forced.flatMap((side, at) => (side === null ? [at] : [])).slice(0, mostSidesTried);
  let best: readonly PlacedBlock[] = [];
  let bestCost = Infinity;
  for (let sides = 0; sides < 2 ** free.length; sides += 1) {
    const isBefore = new Set(free.filter((_, bit) => (sides >> bit) % 2 === 1));
    const boxes = blocks.map((block, at) => boxOf(block, forced[at] ?? (isBefore.has(at) ? 'before' : 'after')));
    const overflows = boxes.filter((box) => box.from < bounds.from || box.to > bounds.to).length;
    if (overflows * unresolved > bestCost) continue;
    const before = boxes.filter((box) => box.side === 'before');
    const after = boxes.filter((box) => box.side === 'after').toReversed();
    // A label must clear the stems on its own side: those that hang backwards are placed from the left, the others from the right.
    for (const order of [
      [...before, ...after],
      [...after, ...before],
    ]) {
      const { rises, cost } = stack(order, step);
      const total = cost + overflows * unresolved;
      if (total >= bestCost) continue;
      bestCost = total;
      best = boxes.map((box) => ({ side: box.side, rise: rises.get(box) ?? 0 }));
    }
  }
  return { placed: best, isClear: bestCost < unresolved };
}

interface Box extends Bounds {
  readonly side: PlacedBlock['side'];
  readonly stem: number;
  readonly height: number;
}

function boxOf({ x, width, height }: Block, side: PlacedBlock['side']): Box {
  return side === 'after' ? { side, from: x, to: x + width, stem: x, height } : { side, from: x - width, to: x, stem: x, height };
}

function stack(order: readonly Box[], step: number): { readonly rises: ReadonlyMap<Box, number>; readonly cost: number } {
  const rises = new Map<Box, number>();
  let highest = 0;
  let cost = 0;
  for (const box of order) {
    const rise = findRise(box, rises, step);
    rises.set(box, rise ?? 0);
    highest = Math.max(highest, (rise ?? 0) + box.height);
    // A label after its pin reads more easily than one before it: that breaks ties.
    cost += (rise ?? unresolved) + (box.side === 'before' ? 1 : 0);
  }
  return { rises, cost: cost + highest * 4 };
}

/** The lowest step at which a label is clear of all that hangs already; null if there is none. */
function findRise(own: Box, placed: ReadonlyMap<Box, number>, step: number): number | null {
  let lowest = 0;
  let highest = Infinity;
  const taken: { readonly from: number; readonly to: number }[] = [];
  for (const [other, rise] of placed) {
    const far = rise + other.height;
    // Its stem would run through our words; ours through its words, unless we end below them.
    if (other.stem > own.from && other.stem < own.to) lowest = Math.max(lowest, far);
    if (own.stem > other.from && own.stem < other.to) highest = Math.min(highest, rise - own.height);
    if (own.from < other.to && other.from < own.to) taken.push({ from: rise - own.height, to: far });
  }
  let rise = Math.ceil(lowest / step) * step;
  while (taken.some((one) => rise > one.from && rise < one.to)) rise += step;
  return rise <= highest ? rise : null;
}
