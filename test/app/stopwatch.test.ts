import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createStopwatch } from '#app/stopwatch.ts';

function aStopwatch() {
  const clock = { at: 1_000_000, now: () => clock.at };
  const isInSight = signal(true);
  return { clock, isInSight, stopwatch: createStopwatch(clock, isInSight) };
}

describe('the stopwatch of a table', () => {
  it('counts whole seconds from where a run stood, and not before it is begun', () => {
    const { clock, stopwatch } = aStopwatch();
    clock.at += 60_000;
    expect(stopwatch.read()).toBe(0);
    stopwatch.restart(100);
    clock.at += 5_400;
    expect(stopwatch.read()).toBe(105);
    clock.at += 200;
    expect(stopwatch.read()).toBe(106);
  });

  it('stands while the page is out of sight and once the table is left', () => {
    const { clock, isInSight, stopwatch } = aStopwatch();
    stopwatch.restart(0);
    clock.at += 10_000;
    isInSight.value = false;
    clock.at += 3_600_000;
    expect(stopwatch.read()).toBe(10);
    isInSight.value = true;
    clock.at += 5_000;
    stopwatch.stop();
    clock.at += 3_600_000;
    isInSight.value = false;
    isInSight.value = true;
    clock.at += 3_600_000;
    expect(stopwatch.read()).toBe(15);
  });

  it('takes nothing away when the clock is set back', () => {
    const { clock, stopwatch } = aStopwatch();
    stopwatch.restart(30);
    clock.at -= 3_600_000;
    expect(stopwatch.read()).toBe(30);
    clock.at += 2_000;
    expect(stopwatch.read()).toBe(32);
  });
});
