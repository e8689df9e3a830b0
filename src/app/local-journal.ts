import { type ReadonlySignal, signal } from '@preact/signals';
import type { AppendFault, ExerciseStore } from '#storage/exercise-store.ts';
import type { Envelope } from '#workshop/protocol/command.ts';

/** The journal of an exercise that this window leads. */
export interface LocalJournal {
  append(lines: readonly Envelope[]): Promise<void>;
  /** Why what happens is not being kept: the storage is full or shut, or another window writes; null while it is kept. */
  readonly fault: ReadonlySignal<AppendFault | null>;
}

/** Lines that the storage would not take, and why. */
export interface Unkept {
  readonly lines: readonly Envelope[];
  readonly fault: AppendFault | null;
}

/**
 * A journal in the browser's database. Where the storage is full or shut the exercise goes on in memory and says so, and every
 * later line tries to keep all of them; only where another window has gone on is a line refused, which rejects.
 */
export function createLocalJournal(store: ExerciseStore, id: string, unkept: Unkept = { lines: [], fault: null }): LocalJournal {
  const fault = signal<AppendFault | null>(unkept.fault);
  let unsaved: readonly Envelope[] = unkept.lines;
  return {
    fault,
    async append(lines) {
      const waiting = [...unsaved, ...lines];
      const [first] = waiting;
      if (first === undefined) return;
      const written = await store.append(id, first.seq, waiting);
      if (written.ok) {
        unsaved = [];
        fault.value = null;
        return;
      }
      fault.value = written.fault;
      if (written.fault === 'storage/taken') throw new Error(`Another window has written line ${first.seq}.`);
      unsaved = waiting;
    },
  };
}
