import type Phaser from 'phaser';
import type { Change } from '#session/list-changes.ts';
import type { Drawn, Repaint } from './repaint.ts';

type Goal = Readonly<Record<string, number>>;

export interface Step {
  /** Where it starts; without it from where it is, and not at all when it is already on its way there. */
  readonly from?: Goal;
  readonly delayMs?: number;
  readonly ease?: string;
  /** What is seen to move where the target itself is only numbers. */
  readonly shows?: Drawn;
  /** Called at each step and at the end. */
  readonly update?: () => void;
  readonly done?: () => void;
}

/** Moves numbers of things to where they belong, with a reason and never for long; at once where nothing may move. */
export interface Motion {
  /** How long after the view was shown a change of this kind begins, in ms; 0 where nothing of the kind changed. */
  startOf(kind: Change['kind']): number;
  /** Whether the player asks for no motion; what only decorates then stays away. */
  readonly isReduced: boolean;
  /** True while things are only put in place: first drawing, another size, reduced motion. */
  isStill(): boolean;
  to(target: object, goal: Goal, durationMs: number, step?: Step): void;
  /** One goal after the other. */
  along(target: object, goals: readonly { readonly goal: Goal; readonly durationMs: number; readonly done?: () => void }[]): void;
}

export interface MotionControl {
  readonly motion: Motion;
  /** What the motions that are asked for next show. */
  readonly plan: (changes: readonly Change[]) => void;
  /** Runs `draw` with everything put in place at once. */
  readonly still: (draw: () => void) => void;
}

/** Motion by the tweens of a scene. A goal that is already being approached is left alone. */
export function createMotion(scene: Phaser.Scene, repaint: Repaint, isReduced: boolean): MotionControl {
  let isStill = isReduced;
  const goals = new WeakMap<object, string>();

  const finish = (target: object, goal: Goal, step: Step): void => {
    scene.tweens.killTweensOf(target);
    Object.assign(target, goal);
    step.update?.();
    step.done?.();
    repaint.whole();
  };

  const mark = (target: object, shows: Drawn | undefined): void => {
    if (shows !== undefined) repaint.around(shows);
    else if (isDrawn(target)) repaint.around(target);
    else repaint.whole();
  };

  let starts: ReadonlyMap<Change['kind'], number> = new Map();

  const motion: Motion = {
    isReduced,
    startOf: (kind) => starts.get(kind) ?? 0,
    isStill: () => isStill,
    to: (target, goal, durationMs, step = {}) => {
      const key = JSON.stringify(goal);
      if (isStill) {
        goals.set(target, key);
        finish(target, goal, step);
        return;
      }
      if (step.from === undefined && goals.get(target) === key) return;
      goals.set(target, key);
      scene.tweens.killTweensOf(target);
      mark(target, step.shows);
      Object.assign(target, step.from);
      step.update?.();
      scene.tweens.add({
        targets: target,
        ...goal,
        duration: durationMs,
        delay: step.delayMs ?? 0,
        ease: step.ease ?? 'Cubic.easeOut',
        onUpdate: () => {
          step.update?.();
          mark(target, step.shows);
        },
        onComplete: () => {
          step.update?.();
          mark(target, step.shows);
          if (step.done === undefined) return;
          step.done();
          repaint.whole();
        },
      });
    },
    along: (target, goals_) => {
      goals.delete(target);
      if (isStill) {
        for (const { goal, done } of goals_) {
          Object.assign(target, goal);
          done?.();
        }
        repaint.whole();
        return;
      }
      scene.tweens.killTweensOf(target);
      scene.tweens.chain({
        targets: target,
        tweens: goals_.map(({ goal, durationMs, done }) => ({
          ...goal,
          duration: durationMs,
          ease: 'Sine.easeInOut',
          onUpdate: () => mark(target, undefined),
          onComplete: () => {
            mark(target, undefined);
            if (done === undefined) return;
            done();
            repaint.whole();
          },
        })),
      });
    },
  };
  return {
    motion,
    plan: (changes) => {
      starts = new Map(changes.map(({ kind, atMs }) => [kind, atMs]));
    },
    still: (draw) => {
      const before = isStill;
      isStill = true;
      draw();
      isStill = before;
    },
  };
}

function isDrawn(target: object): target is Drawn {
  return 'getBounds' in target && typeof target.getBounds === 'function' && 'active' in target;
}
