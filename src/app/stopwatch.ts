import { effect, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '#session/ports.ts';

/** How long somebody has sat at the table: only while the page is in sight. */
export interface Stopwatch {
  /** Counts on from so many seconds. */
  restart(seconds: number): void;
  stop(): void;
  /** Whole seconds. */
  read(): number;
}

/** A stopwatch that stands. A clock that is set back while it runs takes nothing away. */
export function createStopwatch(clock: Clock, isInSight: ReadonlySignal<boolean>): Stopwatch {
  let counted = 0;
  let isRunning = false;
  /** When the stretch began that is being counted; null out of sight. */
  let from: number | null = null;

  const take = (): void => {
    const now = clock.now();
    if (from !== null) counted += Math.max(0, now - from);
    from = isRunning && isInSight.peek() ? now : null;
  };
  effect(() => {
    void isInSight.value;
    if (isRunning) take();
  });

  return {
    restart(seconds) {
      counted = seconds * 1000;
      isRunning = true;
      from = null;
      take();
    },
    stop() {
      take();
      isRunning = false;
      from = null;
    },
    read() {
      take();
      return Math.round(counted / 1000);
    },
  };
}
