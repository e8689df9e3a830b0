import { describe, expect, it } from 'vitest';
import type { Change } from '#session/list-changes.ts';
import { createMotion } from '#table/motion.ts';

const repaint = { whole: () => undefined, around: () => undefined };
const aTable = (isReduced = false) => createMotion(repaint, isReduced);
const shopThenDeal: readonly Change[] = [
  { kind: 'shop', from: 'open', to: 'stopped', atMs: 0 },
  { kind: 'dealt', cards: 2, atMs: 300 },
];

describe('a motion that belongs to a change', () => {
  it('begins when the change has its turn', () => {
    const { motion, turnTo, pass } = aTable();
    const card = { x: 0 };
    turnTo(shopThenDeal, () => motion.to(card, { x: 10 }, 100, { kind: 'dealt', delayMs: 60 }));

    pass(350);
    expect(card.x).toBe(0);
    pass(110);

    expect(card.x).toBe(10);
  });

  it('begins at once where nothing of its kind has changed', () => {
    const { motion, turnTo, pass } = aTable();
    const card = { x: 0 };
    turnTo([], () => motion.to(card, { x: 10 }, 100, { kind: 'dealt' }));

    pass(100);

    expect(card.x).toBe(10);
  });

  it('keeps its turn when the same picture is drawn once more', () => {
    const { motion, turnTo, pass } = aTable();
    const card = { x: 0, lift: 0 };
    turnTo(shopThenDeal, () => motion.to(card, { x: 10, lift: 0 }, 100, { kind: 'dealt' }));
    pass(100);

    motion.to(card, { x: 10, lift: 5 }, 100, { kind: 'dealt' });
    pass(190);
    expect(card.x).toBe(0);
    pass(110);

    expect(card).toEqual({ x: 10, lift: 5 });
  });

  it('is news only while its picture is drawn', () => {
    const { motion, turnTo } = aTable();
    const told: boolean[] = [];

    turnTo(shopThenDeal, () => told.push(motion.isNew('dealt'), motion.isNew('called')));

    expect([...told, motion.isNew('dealt')]).toEqual([true, false, false]);
  });
});

describe('another picture while something moves', () => {
  it('ends what still waits before it is drawn', () => {
    const { motion, turnTo, pass } = aTable();
    const laptop = { shows: 'open' };
    const card = { x: 0 };
    turnTo(shopThenDeal, () => {
      motion.to(card, { x: 10 }, 100, { kind: 'dealt' });
      motion.when(laptop, { kind: 'dealt' }, () => (laptop.shows = 'stopped'));
    });
    pass(100);

    turnTo([], () => expect([laptop.shows, card.x]).toEqual(['stopped', 10]));
  });

  it('never ends at an old goal', () => {
    const { motion, turnTo, pass, skip, isMoving } = aTable();
    const vessel = { level: 60 };
    turnTo([], () => motion.to(vessel, { level: 20 }, 400));
    pass(100);

    turnTo([{ kind: 'measures', moved: [], atMs: 500 }], () => motion.to(vessel, { level: 80 }, 400, { kind: 'measures' }));
    skip();

    expect(vessel.level).toBe(80);
    expect(isMoving()).toBe(false);
  });
});

describe('impatience', () => {
  it('brings everything to its end at once, with what follows from it', () => {
    const { motion, turnTo, skip, isMoving } = aTable();
    const seal = { x: 0 };
    const card = { imprint: 0 };
    turnTo([{ kind: 'sealed', option: 'stop-all', landsMs: 460, atMs: 0 }], () => {
      motion.along(seal, [
        { goal: { x: 5 }, durationMs: 160, done: () => (card.imprint = 1) },
        { goal: { x: 0 }, durationMs: 220, done: () => motion.to(seal, { x: 2 }, 320) },
      ]);
    });

    skip();

    expect([seal.x, card.imprint, isMoving()]).toEqual([2, 1, false]);
  });

  it('leaves the next change its motion', () => {
    const { motion, turnTo, pass, skip } = aTable();
    const card = { x: 0 };
    skip();
    turnTo(shopThenDeal, () => motion.to(card, { x: 10 }, 100, { kind: 'dealt' }));

    pass(350);

    expect(card.x).toBeGreaterThan(0);
    expect(card.x).toBeLessThan(10);
  });
});

describe('without motion', () => {
  it('everything stands at its goal at once, and nothing is news', () => {
    const { motion, turnTo, isMoving } = aTable(true);
    const card = { x: 0 };
    const done: string[] = [];
    turnTo(shopThenDeal, () => {
      motion.to(card, { x: 10 }, 100, { kind: 'dealt', from: { x: 3 }, done: () => done.push('dealt') });
      motion.along(card, [{ goal: { x: 4 }, durationMs: 10, done: () => done.push('moved') }]);
      motion.when(card, { kind: 'dealt' }, () => done.push(String(motion.isNew('dealt'))));
    });

    expect([card.x, done, isMoving()]).toEqual([4, ['dealt', 'moved', 'false'], false]);
  });
});
