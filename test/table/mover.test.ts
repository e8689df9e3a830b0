import { describe, expect, it } from 'vitest';
import { createMover } from '#table/mover.ts';

const even = 'even';

describe('a course', () => {
  it('moves a number evenly to its goal and then ends', () => {
    const mover = createMover();
    const card = { x: 0 };
    mover.go(card, 0, [{ goal: { x: 10 }, durationMs: 100, ease: even }]);

    mover.step(30);
    expect(card.x).toBeCloseTo(3);
    mover.step(80);

    expect(card.x).toBe(10);
    expect(mover.isMoving()).toBe(false);
  });

  it('waits for its turn, says when it begins, and takes what is left of a frame with it', () => {
    const mover = createMover();
    const card = { x: 0 };
    const said: string[] = [];
    mover.go(card, 50, [{ goal: { x: 10 }, durationMs: 100, ease: even }], { begin: () => said.push('begins') });

    mover.step(40);
    expect([card.x, said]).toEqual([0, []]);
    mover.step(20);

    expect(said).toEqual(['begins']);
    expect(card.x).toBeCloseTo(1);
  });

  it('goes leg after leg, and a long frame ends several', () => {
    const mover = createMover();
    const seal = { x: 0, y: 0 };
    const reached: string[] = [];
    mover.go(seal, 0, [
      { goal: { y: -5 }, durationMs: 10, done: () => reached.push('lifted') },
      { goal: { x: 8 }, durationMs: 10, ease: even, done: () => reached.push('carried') },
      { goal: { y: 0 }, durationMs: 10, ease: even, done: () => reached.push('pressed') },
    ]);

    mover.step(25);

    expect(reached).toEqual(['lifted', 'carried']);
    expect(seal).toEqual({ x: 8, y: -2.5 });
  });
});

describe('another goal for what already moves', () => {
  it('takes over from where the thing is, and the goal between is never said to be reached', () => {
    const mover = createMover();
    const card = { x: 0 };
    const reached: string[] = [];
    mover.go(card, 0, [{ goal: { x: 10 }, durationMs: 100, ease: even, done: () => reached.push('old') }]);
    mover.step(50);

    mover.go(card, 0, [{ goal: { x: 0 }, durationMs: 100, ease: even, done: () => reached.push('new') }]);
    mover.step(50);
    expect(card.x).toBeCloseTo(2.5);
    mover.step(50);

    expect([card.x, reached]).toEqual([0, ['new']]);
  });

  it('leaves the thing moving until its own turn comes', () => {
    const mover = createMover();
    const card = { x: 0 };
    mover.go(card, 0, [{ goal: { x: 10 }, durationMs: 100, ease: even }]);
    mover.go(card, 50, [{ goal: { x: 0 }, durationMs: 100, ease: even }]);

    mover.step(50);
    expect(card.x).toBeCloseTo(5);
    mover.step(100);

    expect(card.x).toBe(0);
    expect(mover.isMoving()).toBe(false);
  });

  it('takes the place of what still waits', () => {
    const mover = createMover();
    const card = { x: 0 };
    mover.go(card, 50, [{ goal: { x: 10 }, durationMs: 10 }]);
    mover.go(card, 80, [{ goal: { x: 20 }, durationMs: 10 }]);

    expect(mover.isOnItsWay(card, { x: 10 })).toBe(false);
    mover.step(70);
    expect(card.x).toBe(0);
    mover.step(30);
    expect(card.x).toBe(20);
  });
});

describe('the end of everything', () => {
  it('brings all to their goals and calls what is to be called in the order of its time', () => {
    const mover = createMover();
    const [late, early] = [{ x: 0 }, { x: 0 }];
    const reached: string[] = [];
    mover.go(late, 200, [{ goal: { x: 1 }, durationMs: 100, done: () => reached.push('late') }]);
    mover.go(early, 0, [{ goal: { x: 1 }, durationMs: 100, done: () => reached.push('early') }]);

    mover.finish();

    expect([early.x, late.x, reached]).toEqual([1, 1, ['early', 'late']]);
    expect(mover.isMoving()).toBe(false);
  });

  it('ends what an end leads to as well', () => {
    const mover = createMover();
    const seal = { x: 0 };
    mover.go(seal, 0, [{ goal: { x: 5 }, durationMs: 100, done: () => mover.go(seal, 0, [{ goal: { x: 9 }, durationMs: 100 }]) }]);

    mover.finish();

    expect(seal.x).toBe(9);
    expect(mover.isMoving()).toBe(false);
  });

  it('can be asked for only of what has not begun', () => {
    const mover = createMover();
    const [moving, waiting] = [{ x: 0 }, { x: 0 }];
    mover.go(moving, 0, [{ goal: { x: 10 }, durationMs: 100, ease: even }]);
    mover.go(waiting, 300, [{ goal: { x: 10 }, durationMs: 100 }]);
    mover.step(50);

    mover.finishWaiting();

    expect([moving.x, waiting.x]).toEqual([5, 10]);
  });

  it('of a thing that is stopped leaves it where it is', () => {
    const mover = createMover();
    const card = { x: 0 };
    mover.go(card, 0, [{ goal: { x: 10 }, durationMs: 100, ease: even }]);
    mover.step(50);

    mover.stop(card);
    mover.finish();

    expect(card.x).toBe(5);
  });
});
