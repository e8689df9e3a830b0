import type Phaser from 'phaser';

type Goal = Readonly<Record<string, number>>;

export interface Step {
  readonly delayMs?: number;
  readonly ease?: string;
  /** Called at each step and at the end. */
  readonly update?: () => void;
  readonly done?: () => void;
}

/** Moves numbers of things to where they belong, with a reason and never for long; at once where nothing may move. */
export interface Motion {
  /** True while things are only put in place: first drawing, another size, reduced motion. */
  isStill(): boolean;
  to(target: object, goal: Goal, durationMs: number, step?: Step): void;
  /** One goal after the other. */
  along(target: object, goals: readonly { readonly goal: Goal; readonly durationMs: number; readonly done?: () => void }[]): void;
}

export interface MotionControl {
  readonly motion: Motion;
  /** Runs `draw` with everything put in place at once. */
  readonly still: (draw: () => void) => void;
}

/** Motion by the tweens of a scene. A goal that is already being approached is left alone. */
export function createMotion(scene: Phaser.Scene, isReduced: boolean): MotionControl {
  let isStill = isReduced;
  const goals = new WeakMap<object, string>();

  const finish = (target: object, goal: Goal, step: Step): void => {
    scene.tweens.killTweensOf(target);
    Object.assign(target, goal);
    step.update?.();
    step.done?.();
  };

  const motion: Motion = {
    isStill: () => isStill,
    to: (target, goal, durationMs, step = {}) => {
      const key = JSON.stringify(goal);
      if (isStill) {
        goals.set(target, key);
        finish(target, goal, step);
        return;
      }
      if (goals.get(target) === key) return;
      goals.set(target, key);
      scene.tweens.killTweensOf(target);
      scene.tweens.add({
        targets: target,
        ...goal,
        duration: durationMs,
        delay: step.delayMs ?? 0,
        ease: step.ease ?? 'Cubic.easeOut',
        onUpdate: () => step.update?.(),
        onComplete: () => {
          step.update?.();
          step.done?.();
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
        return;
      }
      scene.tweens.killTweensOf(target);
      scene.tweens.chain({
        targets: target,
        tweens: goals_.map(({ goal, durationMs, done }) => ({
          ...goal,
          duration: durationMs,
          ease: 'Sine.easeInOut',
          onComplete: () => done?.(),
        })),
      });
    },
  };
  return {
    motion,
    still: (draw) => {
      const before = isStill;
      isStill = true;
      draw();
      isStill = before;
    },
  };
}
