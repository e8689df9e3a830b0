import type { Change } from '#session/list-changes.ts';
import type { Ease } from './motion-times.ts';
import { createMover, type Goal, isAt, type Leg } from './mover.ts';
import type { Drawn, Repaint } from './repaint.ts';

/** When something has its turn: with a change of that kind, at once where none of that kind waits, and so long after. */
export interface Turn {
  readonly kind?: Change['kind'];
  readonly delayMs?: number;
}

export interface Step extends Turn {
  /** Where it starts, and already waits; without it from where it is, and not at all when it is already on its way there. */
  readonly from?: Goal;
  readonly ease?: Ease;
  /** What is seen to move where the target itself is only numbers. */
  readonly shows?: Drawn;
  /** Called when its turn comes. */
  readonly begin?: () => void;
  /** Called at each step and at the end. */
  readonly update?: () => void;
  /** Called when the goal is reached; not when another goal came between. */
  readonly done?: () => void;
}

/** Moves numbers of things to where they belong, with a reason and never for long; at once where nothing may move. */
export interface Motion {
  /** Whether the view that is being drawn differs by such a change from the one before; never while things are only put in place. */
  isNew(kind: Change['kind']): boolean;
  /** How long from now a change of this kind begins, in ms; 0 where none of the kind waits. */
  startOf(kind: Change['kind']): number;
  /** Whether the player asks for no motion; what only decorates then stays away. */
  readonly isReduced: boolean;
  /** True while things are only put in place: first drawing, another size, reduced motion, what was skipped. */
  isStill(): boolean;
  to(target: object, goal: Goal, durationMs: number, step?: Step): void;
  /** One goal after the other. */
  along(target: object, goals: readonly Leg[], step?: Omit<Step, 'from' | 'ease' | 'done'>): void;
  /** Does something when its turn comes. What is asked for again under the same name takes the place of what still waits. */
  when(name: object, turn: Turn, act: () => void): void;
  /** Leaves a thing where it is, and forgets where it was going. */
  stop(target: object): void;
}

/** Motion, and what drives it. */
export interface MotionControl {
  readonly motion: Motion;
  /**
   * Draws another picture: what still waits from the one before ends first, so that nothing stale is ever played, and what
   * changed has its turn in the order of its changes.
   */
  readonly turnTo: (changes: readonly Change[], draw: () => void) => void;
  /** Runs `draw` with everything put in place at once. */
  readonly still: (draw: () => void) => void;
  /** To be called with each frame. */
  readonly pass: (ms: number) => void;
  /** Brings everything to where it is going at once. */
  readonly skip: () => void;
  readonly isMoving: () => boolean;
}

/** Motion of what is drawn. A goal that is already being approached is left alone. */
export function createMotion(repaint: Repaint, isReduced: boolean): MotionControl {
  const mover = createMover();
  let isStill = isReduced;
  let clock = 0;
  let starts: ReadonlyMap<Change['kind'], number> = new Map();
  let news: ReadonlySet<Change['kind']> = new Set();

  const startOf = (kind: Change['kind']): number => Math.max(0, (starts.get(kind) ?? 0) - clock);
  const waitFor = ({ kind, delayMs = 0 }: Turn): number =>
    kind === undefined ? delayMs : Math.max(0, (starts.get(kind) ?? clock) + delayMs - clock);

  const mark = (target: object, shows: Drawn | undefined): void => {
    if (shows !== undefined) repaint.around(shows);
    else if (isDrawn(target)) repaint.around(target);
    else repaint.whole();
  };

  const still = (act: () => void): void => {
    const before = isStill;
    isStill = true;
    act();
    isStill = before;
  };

  const go = (target: object, legs: readonly Leg[], step: Omit<Step, 'from' | 'ease' | 'done'>): void => {
    if (isStill) {
      mover.stop(target);
      step.begin?.();
      for (const { goal, done } of legs) {
        Object.assign(target, goal);
        step.update?.();
        done?.();
      }
      repaint.whole();
      return;
    }
    const shown = legs.map(({ done, ...leg }) =>
      done === undefined
        ? leg
        : {
            ...leg,
            done: () => {
              done();
              repaint.whole();
            },
          },
    );
    mover.go(target, waitFor(step), shown, {
      begin: () => {
        mark(target, step.shows);
        if (step.begin === undefined) return;
        step.begin();
        repaint.whole();
      },
      update: () => {
        step.update?.();
        mark(target, step.shows);
      },
    });
  };

  const motion: Motion = {
    isNew: (kind) => !isStill && news.has(kind),
    startOf,
    isReduced,
    isStill: () => isStill,
    to: (target, goal, durationMs, step = {}) => {
      if (!isStill && step.from === undefined && (mover.isOnItsWay(target, goal) || (!mover.moves(target) && isAt(target, goal)))) return;
      if (!isStill && step.from !== undefined) {
        mark(target, step.shows);
        Object.assign(target, step.from);
        step.update?.();
        mover.stop(target);
      }
      const { ease, done } = step;
      go(target, [{ goal, durationMs, ...(ease === undefined ? {} : { ease }), ...(done === undefined ? {} : { done }) }], step);
    },
    along: (target, legs, step = {}) => {
      const swinging = legs.map((leg) => ({ ease: 'swing', ...leg }) as const);
      go(target, swinging, step);
    },
    when: (name, turn, act) => {
      const waitMs = isStill ? 0 : waitFor(turn);
      mover.stop(name);
      if (waitMs > 0) mover.go(name, waitMs, [{ goal: {}, durationMs: 0, done: () => (act(), repaint.whole()) }]);
      else act();
    },
    stop: mover.stop,
  };

  return {
    motion,
    turnTo: (changes, draw) => {
      mover.finishWaiting();
      starts = new Map(changes.map(({ kind, atMs }) => [kind, clock + atMs]));
      news = new Set(changes.map(({ kind }) => kind));
      draw();
      news = new Set();
    },
    still,
    pass: (ms) => {
      clock += ms;
      mover.step(ms);
      if (!mover.isMoving()) starts = new Map();
    },
    skip: () => {
      if (!mover.isMoving()) return;
      starts = new Map();
      still(mover.finish);
      repaint.whole();
    },
    isMoving: mover.isMoving,
  };
}

function isDrawn(target: object): target is Drawn {
  return 'getBounds' in target && typeof target.getBounds === 'function' && 'active' in target;
}
