import { describe, expect, it } from 'vitest';
import { readState } from '#app/offline.ts';
import { quietMs, whenQuiet, type QuietWorld } from '#app/when-quiet.ts';
import { anApp, anAppAtTheTable, settle, step } from './an-app.ts';

describe('a page that keeps its files', () => {
  const worker = new EventTarget() as ServiceWorker;
  const none = { installing: null, waiting: null, active: null };

  it.each([
    ['nothing has begun', none, 'none'],
    ['files are being fetched', { ...none, installing: worker }, 'preparing'],
    ['all are there and the worker is about to begin', { ...none, waiting: worker }, 'preparing'],
    ['the worker has begun', { ...none, active: worker }, 'ready'],
    ['a newer one is still fetching', { ...none, active: worker, installing: worker }, 'ready'],
    ['a newer one waits', { ...none, active: worker, waiting: worker }, 'newer'],
  ] as const)('tells how far it is when %s', (_, registration, state) => {
    expect(readState(registration)).toBe(state);
  });
});

describe('the quiet moment', () => {
  it('comes when the start page has stood for a while, and once only', async () => {
    const { model, wishes } = anApp();
    const clock = aClock();
    whenQuiet(model, clock, clock.task);
    expect(clock.waits()).toEqual([quietMs]);
    clock.pass();
    wishes.goToLibrary();
    await settle();
    clock.pass();
    expect(clock.times()).toBe(1);
  });

  it('does not come while the brief and the first papers are read, however long that takes', async () => {
    const { model, wishes } = anApp();
    const clock = aClock();
    whenQuiet(model, clock, clock.task);
    wishes.openBrief('small');
    await settle();
    clock.pass();
    wishes.beginPlay();
    clock.pass();
    expect(clock.times()).toBe(0);
  });

  it('comes once the first decision has been taken', async () => {
    const test = await anAppAtTheTable();
    const clock = aClock();
    whenQuiet(test.model, clock, clock.task);
    expect(clock.waits()).toEqual([]);
    while (test.model.view.value?.book.length === 0) step(test);
    clock.pass();
    expect(clock.times()).toBe(1);
  });
});

/** Time that passes when a test says so. */
function aClock() {
  const waiting = new Map<() => void, number>();
  let times = 0;
  const world: QuietWorld = {
    after(ms, task) {
      waiting.set(task, ms);
      return () => void waiting.delete(task);
    },
    whenIdle: (task) => task(),
  };
  return {
    ...world,
    task: () => void (times += 1),
    times: () => times,
    waits: () => [...waiting.values()],
    pass() {
      for (const task of waiting.keys()) {
        waiting.delete(task);
        task();
      }
    },
  };
}
