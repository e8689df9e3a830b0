import type { LmsLine } from '#session/lms-port.ts';
import type { Cmi5World } from './cmi5-world.ts';

/**
 * What one step came to. `more`: something was done, and there may be more to do. `done`: nothing is left. `again`: there was
 * no answer. `over`: something was refused for good, and nothing is left that will be taken.
 */
export type Step = 'more' | 'done' | 'again' | 'over';

/** Runs one step after the other, never two at a time, and waits longer each time that there is no answer. */
export interface Errands {
  /** There is something to do: begins, or goes on at once where it is waiting. Resolves when it has stopped or is waiting. */
  push(): Promise<void>;
  /** Runs until nothing is left, with a few short waits and no more: whoever leaves does not stand at the door for long. */
  settle(): Promise<void>;
  /** Never runs again. */
  stop(): void;
  readonly line: LmsLine;
  follow(listener: (line: LmsLine) => void): () => void;
}

const waitsMs: readonly number[] = [1000, 2000, 4000, 8000, 15_000, 30_000];
const longestWaitMs = 60_000;
const waitsAtTheDoorMs: readonly number[] = [1000, 3000];

/** Begins idle. */
export function createErrands(world: Pick<Cmi5World, 'after'>, takeStep: () => Promise<Step>): Errands {
  const listeners = new Set<(line: LmsLine) => void>();
  let line: LmsLine = { is: 'idle' };
  let tries = 0;
  let running: Promise<void> | null = null;
  let isWanted = false;
  let isStopped = false;
  let callOff = (): void => undefined;

  const tell = (next: LmsLine): void => {
    line = next;
    for (const listener of listeners) listener(line);
  };

  /** Stands still before it says so: whoever hears of it may have something new to do. */
  const rest = (next: LmsLine): void => {
    running = null;
    tell(next);
  };

  const run = async (): Promise<void> => {
    if (line.is === 'idle' || line.is === 'saved') tell({ is: 'saving' });
    for (;;) {
      isWanted = false;
      const step = await takeStep();
      if (isStopped) return;
      if (step === 'more' && tries > 0) {
        tries = 0;
        tell({ is: 'saving' });
      }
      if (step === 'over') return rest({ is: 'lost', tries });
      if (step === 'again') {
        tries += 1;
        callOff = world.after(waitsMs[tries - 1] ?? longestWaitMs, () => void push());
        return rest({ is: 'failing', tries });
      }
      if (step === 'done' && !isWanted) {
        tries = 0;
        return rest({ is: 'saved' });
      }
    }
  };

  const push = (): Promise<void> => {
    isWanted = true;
    if (isStopped) return Promise.resolve();
    callOff();
    running ??= run();
    return running;
  };

  return {
    push,
    async settle() {
      await running;
      await push();
      for (const ms of waitsAtTheDoorMs) {
        if (line.is !== 'failing') return;
        callOff();
        await new Promise<void>((resolve) => void world.after(ms, resolve));
        await push();
      }
    },
    stop() {
      isStopped = true;
      callOff();
    },
    get line() {
      return line;
    },
    follow(listener) {
      listeners.add(listener);
      listener(line);
      return () => void listeners.delete(listener);
    },
  };
}
