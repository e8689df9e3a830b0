import { describe, expect, it } from 'vitest';
import type { Change } from '#session/list-changes.ts';
import { createMotion } from '#table/motion.ts';
import { createStanding } from '#table/standing.ts';

const repaint = { whole: () => undefined, around: () => undefined };
const spot = { x: 10, y: 20, scale: 1 };
const edge = 500;
const ended: readonly Change[] = [
  { kind: 'time', days: 1, atMs: 0 },
  { kind: 'act-ended', decisions: 2, atMs: 320 },
];
const longEnough = 2000;

/** A thing at its spot, and the queue that moves it. */
function aThing(isReduced = false) {
  const control = createMotion(repaint, isReduced);
  const thing = { visible: false, x: 0, y: 0, scaleX: 0, scaleY: 0 };
  const { stand } = createStanding(control.motion, thing);
  control.still(() => stand(spot, { edge }));
  return { ...control, thing, stand, end: () => control.turnTo(ended, () => stand(null, { edge })) };
}

describe('a thing that leaves over the near edge', () => {
  it('stands until the act’s end has its turn, and is gone when it is over the edge', () => {
    const { thing, end, pass } = aThing();
    end();

    pass(320);
    expect(thing).toMatchObject({ visible: true, y: 20 });
    pass(longEnough);

    expect(thing.visible).toBe(false);
  });

  it('comes back over the edge to its place', () => {
    const { thing, stand, end, pass, turnTo } = aThing();
    end();
    pass(longEnough);

    turnTo([], () => stand(spot, { edge }));
    expect(thing).toMatchObject({ visible: true, y: edge });
    pass(longEnough);

    expect(thing).toMatchObject({ visible: true, x: 10, y: 20 });
  });

  it('turns round when it is wanted again on its way, and stays', () => {
    const { thing, stand, end, pass, turnTo } = aThing();
    end();
    pass(700);

    turnTo([], () => stand(spot, { edge }));
    pass(longEnough);

    expect(thing).toMatchObject({ visible: true, y: 20 });
  });

  it('stays when the next picture wants it before it has begun to leave', () => {
    const { thing, stand, end, pass, turnTo } = aThing();
    end();
    pass(100);

    turnTo([], () => stand(spot, { edge }));
    pass(longEnough);

    expect(thing).toMatchObject({ visible: true, y: 20 });
  });

  it('is gone at once for the impatient, and there at once', () => {
    const { thing, stand, end, skip, turnTo } = aThing();
    end();
    skip();
    expect(thing.visible).toBe(false);

    turnTo([], () => stand(spot, { edge }));
    skip();

    expect(thing).toMatchObject({ visible: true, y: 20 });
  });

  it('is gone at once while it leaves when the table takes another size', () => {
    const { thing, stand, end, pass, still, isMoving } = aThing();
    end();
    pass(700);

    still(() => stand(null, { edge }));

    expect(thing.visible).toBe(false);
    expect(isMoving()).toBe(false);
  });

  it('neither slides away nor back where the player wants no motion', () => {
    const { thing, stand, end, turnTo } = aThing(true);
    end();
    expect(thing.visible).toBe(false);

    turnTo([], () => stand(spot, { edge }));

    expect(thing).toMatchObject({ visible: true, y: 20 });
  });
});

describe('a thing that is put aside', () => {
  it('is gone at once and back at once, without the edge', () => {
    const { thing, stand, turnTo } = aThing();

    turnTo([], () => stand(null));
    expect(thing.visible).toBe(false);
    turnTo([], () => stand(spot, { edge }));

    expect(thing).toMatchObject({ visible: true, y: 20 });
  });
});
