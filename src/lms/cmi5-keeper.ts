import { progressDocument, readProgress, type Progress } from './cmi5-progress.ts';
import type { Condition, Lrs } from './cmi5-lrs.ts';

/** What became of a writing. `changed`: another tab or device has written meanwhile, and nothing of it was touched. */
export type Keeping = 'kept' | 'unreachable' | 'refused' | 'changed';

/** Keeps our document, and writes over nobody else's. */
export interface Keeper {
  keep(progress: Omit<Progress, 'write'>): Promise<Keeping>;
}

/** What stood there when it was read: its tag, if the LRS gives any, and the writings of ours that it may be. */
export interface Standing {
  readonly isThere: boolean;
  readonly etag: string | null;
  readonly writes: readonly (string | null)[];
}

/** Where a document stands before the next writing: known by a tag, known to be missing, just seen, or to be looked at first. */
type Seen = { readonly is: 'tagged'; readonly etag: string } | { readonly is: 'missing' | 'seen' | 'unknown' };

/** Begins with what was found at the opening. Each writing has an id, which is drawn as it is sent off. */
export function createKeeper(lrs: Lrs, drawWrite: () => string, course: string, found: Standing): Keeper {
  let seen: Seen = found.isThere ? seeTag(found.etag, 'unknown') : { is: 'missing' };
  /** The writings that may stand there without anybody else having written. */
  const own = new Set(found.writes);

  const look = async (): Promise<Keeping | null> => {
    const reply = await lrs.readState(progressDocument);
    if (reply === null) return 'unreachable';
    if (reply.status === 404) {
      seen = { is: 'missing' };
      return null;
    }
    if (reply.status !== 200) return 'refused';
    if (!own.has(readProgress(reply.text, course)?.write ?? null)) return 'changed';
    seen = seeTag(reply.etag, 'seen');
    return null;
  };

  return {
    async keep(progress) {
      const write = drawWrite();
      for (let round = 0; round < 2; round += 1) {
        const stopped = seen.is === 'unknown' ? await look() : null;
        if (stopped !== null) return stopped;
        const condition = conditionOf(seen);
        // Until it is answered, either may stand there: what stood there before, and this.
        own.add(write);
        seen = { is: 'unknown' };
        const reply = await lrs.writeState(progressDocument, JSON.stringify({ ...progress, write }), condition);
        if (reply === null) return 'unreachable';
        if (reply.status === 200 || reply.status === 204) {
          own.clear();
          own.add(write);
          seen = seeTag(reply.etag, 'unknown');
          return 'kept';
        }
        if (reply.status !== 412 && reply.status !== 409) return 'refused';
      }
      return 'unreachable';
    },
  };
}

function seeTag(etag: string | null, without: 'seen' | 'unknown'): Seen {
  return etag === null ? { is: without } : { is: 'tagged', etag };
}

function conditionOf(seen: Seen): Condition {
  if (seen.is === 'tagged') return { is: 'unchanged', etag: seen.etag };
  return seen.is === 'missing' ? { is: 'new' } : { is: 'any' };
}
