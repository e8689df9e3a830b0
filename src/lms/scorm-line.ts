import type { LmsLine } from '#session/lms-port.ts';
import type { ScormWorld } from './scorm-world.ts';

/** What a try to save came to. `over`: the other side has ended the session. */
export type Saving = 'saved' | 'failed' | 'over';

/** Tells how saving goes, and tries again with growing waits where it has failed. */
export interface ScormLine {
  /** Tries at once; after that, on its own, until it is saved or the waits are used up. */
  save(): Saving;
  /** Tries a few more times with short waits, and no more: whoever leaves does not stand at the door for long. */
  settle(): Promise<void>;
  /** Never tries again. */
  stop(): void;
  readonly now: LmsLine;
  follow(listener: (line: LmsLine) => void): () => void;
}

/** Together more than a minute, which is how long an LMS may be gone when it is restarted. Then each report tries again. */
const waitsMs: readonly number[] = [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];
const waitsAtTheDoorMs: readonly number[] = [500, 1000, 2000];

/** Begins idle, and stays so until something that was reported is to be saved. */
export function createScormLine(world: Pick<ScormWorld, 'after'>, trySaving: () => Saving, hasReported: () => boolean): ScormLine {
  const listeners = new Set<(line: LmsLine) => void>();
  let now: LmsLine = { is: 'idle' };
  let tries = 0;
  /** How many of the waits are used up: whoever reports often is not to wait the longer for it. */
  let waited = 0;
  let isStopped = false;
  let callOff = (): void => undefined;

  const tell = (next: LmsLine): void => {
    now = next;
    for (const listener of listeners) listener(now);
  };

  const save = (): Saving => {
    if (isStopped) return now.is === 'lost' ? 'over' : 'saved';
    callOff();
    const saving = trySaving();
    if (saving === 'saved') {
      tries = 0;
      waited = 0;
      if (hasReported()) tell({ is: 'saved' });
      else if (now.is !== 'idle') tell({ is: 'idle' });
      return saving;
    }
    tries += 1;
    if (saving === 'over') {
      isStopped = true;
      tell({ is: 'lost', tries });
      return saving;
    }
    const wait = waitsMs[waited];
    if (wait !== undefined) {
      callOff = world.after(wait, () => {
        waited += 1;
        save();
      });
    }
    tell({ is: 'failing', tries });
    return saving;
  };

  return {
    save,
    async settle() {
      save();
      for (const ms of waitsAtTheDoorMs) {
        if (now.is !== 'failing') return;
        callOff();
        await new Promise<void>((resolve) => void world.after(ms, resolve));
        save();
      }
    },
    stop() {
      isStopped = true;
      callOff();
    },
    get now() {
      return now;
    },
    follow(listener) {
      listeners.add(listener);
      listener(now);
      return () => void listeners.delete(listener);
    },
  };
}
