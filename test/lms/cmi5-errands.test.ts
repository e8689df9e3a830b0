import { describe, expect, it } from 'vitest';
import { createErrands, type Step } from '#lms/cmi5-errands.ts';

/** Steps that come to these, one after the other, and to `done` after them. */
const comingTo = (...steps: Step[]) => {
  const taken: Step[] = [];
  return {
    taken,
    take: async (): Promise<Step> => {
      const step = steps.shift() ?? 'done';
      taken.push(step);
      return step;
    },
  };
};

const noTime = { after: () => () => undefined };

describe('errands', () => {
  it('take up what comes in while somebody is told that all is saved', async () => {
    const { taken, take } = comingTo('more');
    const errands = createErrands(noTime, take);
    const again: Promise<void>[] = [];
    errands.follow(({ is }) => {
      if (is === 'saved' && again.length === 0) again.push(errands.push());
    });

    await errands.push();
    await Promise.all(again);

    expect(taken).toEqual(['more', 'done', 'done']);
  });

  it('take up what comes in during the last step', async () => {
    const taken: number[] = [];
    const errands = createErrands(noTime, async () => {
      taken.push(taken.length);
      if (taken.length === 1) void errands.push();
      return 'done';
    });

    await errands.push();

    expect(taken).toEqual([0, 1]);
  });

  it('never take two steps at a time', async () => {
    let busy = 0;
    let most = 0;
    const errands = createErrands(noTime, async () => {
      busy += 1;
      most = Math.max(most, busy);
      await Promise.resolve();
      busy -= 1;
      return 'done';
    });

    await Promise.all([errands.push(), errands.push(), errands.push()]);

    expect(most).toBe(1);
  });

  it('wait longer each time, and a minute at most', async () => {
    const waits: number[] = [];
    const due: (() => void)[] = [];
    const clock = {
      after: (ms: number, task: () => void) => {
        waits.push(ms);
        due.push(task);
        return () => undefined;
      },
    };
    const errands = createErrands(clock, async () => 'again');
    await errands.push();

    for (let tries = 1; tries < 9; tries += 1) {
      due.shift()?.();
      await errands.push();
    }

    expect(waits).toEqual([1000, 2000, 4000, 8000, 15_000, 30_000, 60_000, 60_000, 60_000]);
    expect(errands.line).toEqual({ is: 'failing', tries: 9 });
  });

  it('rest for good once they are stopped', async () => {
    const { taken, take } = comingTo('again');
    const errands = createErrands(noTime, take);
    await errands.push();

    errands.stop();
    await errands.push();

    expect(taken).toEqual(['again']);
  });
});
