import type { SessionRecord } from '#engine/record.ts';
import type { Save, SaveStore } from '#session/ports.ts';

/** The one run of a learner in a course. It lies in the course's state and nowhere on the device, where the next learner would find it. */
export interface CourseStore extends SaveStore {
  /** Lays the run of an earlier visit on the shelf, as if it had been written now; nobody hears of it. */
  restore(save: Save): void;
  /** Calls back whenever the scored take has gone on or another run has taken its place. */
  follow(hear: (before: Save | null, save: Save) => void): void;
}

/** A store without a run. Never fails: what the other side does with it is told by the line. */
export function createCourseStore(): CourseStore {
  let standing: Save | null = null;
  let hear: (before: Save | null, save: Save) => void = () => undefined;
  return {
    list: () => ({ saves: standing === null ? [] : [standing], unreadable: [], fault: null }),
    read: (id) => (standing?.id === id ? { ok: true, value: standing } : { ok: false, fault: 'storage/missing' }),
    write(save) {
      const before = standing;
      standing = save;
      if (before === null || before.id !== save.id || !isSameTake(before.record, save.record)) hear(before, save);
      return { ok: true, value: null };
    },
    remove() {
      standing = null;
      return { ok: true, value: null };
    },
    restore(save) {
      standing = save;
    },
    follow(listener) {
      hear = listener;
    },
  };
}

/** A take only ever grows. */
function isSameTake(one: SessionRecord, other: SessionRecord): boolean {
  return one.seed === other.seed && one.commands.length === other.commands.length;
}
