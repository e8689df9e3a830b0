import type { Layout, Spot } from './layout.ts';
import { times } from './motion-times.ts';
import type { Motion } from './motion.ts';

/** What is put somewhere on the table. */
export interface Placed {
  visible: boolean;
  x: number;
  y: number;
  scaleX: number;
  scaleY: number;
}

/** How a thing gets to where it stands. */
export interface Way {
  readonly slideMs?: number;
  /** It goes and comes back over the near edge of the table, which lies so far down; without it is there or gone at once. */
  readonly edge?: number;
}

/** Where a thing stands. */
export interface Standing {
  /** Puts it there, sliding where things may move; null takes it off the table. */
  stand(spot: Spot | null, way?: Way): void;
}

/** A thing that does not stand on the table yet. */
export function createStanding(motion: Motion, thing: Placed): Standing {
  let isLeaving = false;
  /** It has gone over the near edge, and will come back over it. */
  let isAway = false;

  const hide = (): void => {
    isLeaving = false;
    thing.visible = false;
  };

  const leave = (edge: number | undefined): void => {
    if (edge !== undefined) isAway = true;
    if (!thing.visible) return;
    if (edge === undefined || motion.isStill()) {
      motion.stop(thing);
      hide();
      return;
    }
    if (isLeaving) return;
    isLeaving = true;
    // What is sealed is entered in the book before that goes.
    motion.to(thing, { y: edge }, times.tidy, { kind: 'act-ended', delayMs: times.tidy, ease: 'leave', done: hide });
  };

  return {
    stand: (spot, { slideMs = times.slide, edge } = {}) => {
      if (spot === null || spot.scale === 0) {
        leave(edge);
        return;
      }
      const { x, y, scale } = spot;
      if (!thing.visible) {
        motion.stop(thing);
        const from = isAway && edge !== undefined && !motion.isStill() ? edge : y;
        Object.assign(thing, { visible: true, x, y: from, scaleX: scale, scaleY: scale });
      }
      isLeaving = false;
      isAway = false;
      motion.to(thing, { x, y, scaleX: scale, scaleY: scale }, slideMs);
    },
  };
}

/** As high as anything stands that goes over the near edge; px of the drawing. */
const highest = 230;

/** How far down a thing is out of sight behind the near edge. */
export function findNearEdge({ size, unit }: Layout): number {
  return size.height + highest * unit;
}
