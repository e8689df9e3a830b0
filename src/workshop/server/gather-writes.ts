import type { Envelope } from '#workshop/protocol/command.ts';

/** Lines of one workshop that wait to be written. */
export interface WaitingLines {
  readonly code: string;
  readonly lines: readonly Envelope[];
}

/**
 * Writes what is asked for within one turn of the loop in one go: a commit costs the same for one line and for a hundred. Where
 * the whole cannot be written each is written alone, so that nobody pays for the fault of another.
 */
export function gatherWrites(write: (waiting: readonly WaitingLines[]) => Promise<void>): (waiting: WaitingLines) => Promise<void> {
  interface Asked {
    readonly waiting: WaitingLines;
    done(): void;
    failed(reason: unknown): void;
  }
  let gathered: Asked[] = [];
  let isWriting = false;

  const settleAlone = async (asked: Asked): Promise<void> => {
    try {
      await write([asked.waiting]);
      asked.done();
    } catch (error) {
      asked.failed(error);
    }
  };

  const work = async (): Promise<void> => {
    while (gathered.length > 0) {
      const now = gathered;
      gathered = [];
      try {
        await write(now.map((one) => one.waiting));
        for (const one of now) one.done();
      } catch {
        for (const one of now) await settleAlone(one);
      }
    }
    isWriting = false;
  };

  return (waiting) =>
    new Promise((resolve, reject) => {
      gathered.push({ waiting, done: resolve, failed: reject });
      if (isWriting) return;
      isWriting = true;
      setImmediate(() => void work());
    });
}
