import { type ReadonlySignal, signal } from '@preact/signals';

/** The host's clock as it can be told from here. */
export interface HostClock {
  /** Milliseconds since the epoch of the host, every second. */
  readonly now: ReadonlySignal<number>;
  /** Takes notice of what the host's clock said when it sent something. */
  hear(at: number): void;
  stop(): void;
}

/** So often a clock on the screen moves. */
const everyMs = 1000;

/**
 * This device's clock, set by the host's: what was least delayed tells best, so the furthest ahead counts. `every` does something
 * again and again and gives back what stops it.
 */
export function createHostClock(readNow: () => number, every: (ms: number, task: () => void) => () => void): HostClock {
  let ahead: number | null = null;
  const now = signal(readNow());
  const tick = (): void => {
    now.value = readNow() + (ahead ?? 0);
  };
  return {
    now,
    hear(at) {
      const heard = at - readNow();
      if (ahead !== null && heard <= ahead) return;
      ahead = heard;
      tick();
    },
    stop: every(everyMs, tick),
  };
}
