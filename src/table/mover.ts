import { type Ease, eases } from './motion-times.ts';

/** Where numbers of a thing are to be. */
export type Goal = Readonly<Record<string, number>>;

/** One stretch of a course. */
export interface Leg {
  readonly goal: Goal;
  readonly durationMs: number;
  readonly ease?: Ease;
  /** Called when this goal is reached; never when something else comes between. */
  readonly done?: () => void;
}

/** What is seen or done while a thing is on its way. */
export interface Hooks {
  /** Called once, when the wait is over and before anything moves. */
  readonly begin?: () => void;
  /** Called after each change of the numbers. */
  readonly update?: () => void;
}

/**
 * Moves numbers by the time it is told. A thing has one course: a new one takes its place as soon as it begins, and what
 * waits is replaced at once. Knows nothing of pictures.
 */
export interface Mover {
  /** Leg after leg, after a wait. */
  go(target: object, waitMs: number, legs: readonly Leg[], hooks?: Hooks): void;
  /** Forgets the courses of a thing, which stays where it is. */
  stop(target: object): void;
  /** Whether a thing moves or waits to. */
  moves(target: object): boolean;
  /** Whether a thing moves to a goal or waits to. */
  isOnItsWay(target: object, goal: Goal): boolean;
  step(ms: number): void;
  /** Ends what has not begun: at its goal, everything called in order. */
  finishWaiting(): void;
  /** Ends everything at its goal, and what begins by that; everything is called in the order of its time. */
  finish(): void;
  isMoving(): boolean;
}

interface Course {
  readonly target: object;
  readonly legs: readonly Leg[];
  readonly hooks: Hooks;
  waitMs: number;
  hasBegun: boolean;
  leg: number;
  /** Since this leg began. */
  ms: number;
  origin: Goal | null;
}

/** Sums of times and turns of pictures are not exact. */
const hair = 0.001;

/** What one end leads to may begin something else, but not for ever. */
const mostRounds = 100;

/** A mover of which nothing moves yet. */
export function createMover(): Mover {
  let courses: readonly Course[] = [];

  const drop = (course: Course): void => {
    courses = courses.filter((one) => one !== course);
  };

  const begin = (course: Course): void => {
    if (course.hasBegun) return;
    course.hasBegun = true;
    courses = courses.filter((one) => one === course || one.target !== course.target || !one.hasBegun);
    course.hooks.begin?.();
  };

  const advance = (course: Course, ms: number): void => {
    let left = ms;
    if (!course.hasBegun) {
      const waited = Math.min(left, course.waitMs);
      course.waitMs -= waited;
      left -= waited;
      if (course.waitMs > 0) return;
      begin(course);
    }
    let leg = course.legs[course.leg];
    while (leg !== undefined && courses.includes(course)) {
      const origin = (course.origin ??= readNumbers(course.target, leg.goal));
      course.ms += left;
      left = course.ms - leg.durationMs;
      if (left < 0) {
        writeNumbers(course.target, origin, leg.goal, eases[leg.ease ?? 'arrive'](course.ms / leg.durationMs));
        course.hooks.update?.();
        return;
      }
      Object.assign(course.target, leg.goal);
      course.hooks.update?.();
      course.leg += 1;
      course.ms = 0;
      course.origin = null;
      if (course.leg === course.legs.length) drop(course);
      leg.done?.();
      leg = course.legs[course.leg];
    }
  };

  const finishAll = (all: readonly Course[]): void => {
    const endOf = ({ waitMs, legs, leg, ms }: Course): number =>
      waitMs - ms + legs.slice(leg).reduce((sum, one) => sum + one.durationMs, 0);
    const inOrder = all.map((course) => ({ course, end: endOf(course) })).toSorted((a, b) => a.end - b.end);
    for (const { course, end } of inOrder) if (courses.includes(course)) advance(course, end + hair);
  };

  return {
    go: (target, waitMs, legs, hooks = {}) => {
      courses = courses.filter((one) => one.target !== target || (one.hasBegun && waitMs > 0));
      const course: Course = { target, legs, hooks, waitMs, hasBegun: false, leg: 0, ms: 0, origin: null };
      courses = [...courses, course];
      if (waitMs <= 0) begin(course);
    },
    stop: (target) => {
      courses = courses.filter((one) => one.target !== target);
    },
    moves: (target) => courses.some((one) => one.target === target),
    isOnItsWay: (target, goal) => {
      const last = courses.findLast((one) => one.target === target)?.legs.at(-1)?.goal;
      return last !== undefined && isSame(last, goal);
    },
    step: (ms) => {
      for (const course of courses) if (courses.includes(course)) advance(course, ms);
    },
    finishWaiting: () => finishAll(courses.filter((one) => !one.hasBegun)),
    finish: () => {
      for (let round = 0; courses.length > 0 && round < mostRounds; round += 1) finishAll(courses);
    },
    isMoving: () => courses.length > 0,
  };
}

/** Whether a thing already stands at a goal. Pure. */
export function isAt(target: object, goal: Goal): boolean {
  return Object.entries(readNumbers(target, goal)).every(([key, value]) => Math.abs(value - (goal[key] ?? value)) < hair);
}

function isSame(a: Goal, b: Goal): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

function readNumbers(target: object, goal: Goal): Goal {
  return Object.fromEntries(
    Object.keys(goal).map((key) => {
      const value: unknown = Reflect.get(target, key);
      return [key, typeof value === 'number' ? value : 0];
    }),
  );
}

function writeNumbers(target: object, origin: Goal, goal: Goal, share: number): void {
  for (const [key, to] of Object.entries(goal)) {
    const from = origin[key] ?? to;
    Reflect.set(target, key, from + (to - from) * share);
  }
}
