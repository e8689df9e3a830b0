import { entries, keys, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Stored, StoreFault } from '#session/ports.ts';
import { type EnvelopeFormat, openEnvelope, sealEnvelope } from './envelope.ts';
import { faultOf } from './text-storage.ts';

/** How a piece of a journal is kept: any lines that follow one another. */
const format: EnvelopeFormat = { kind: 'breach-tabletop/exercise', current: 1, minCompatible: 1, migrations: {} };

const databaseName = 'breach-tabletop-exercises';
const storeName = 'journals';
const keyPattern = /^([a-z0-9-]{1,64})\/(\d{8})$/u;

/** `storage/taken`: another window has written this line already. */
export type AppendFault = StoreFault | 'storage/taken';

/** What is kept of an exercise, in the order in which it was written; `raw` is all of it, where it cannot be read. */
export type ReadExercise =
  | { readonly ok: true; readonly lines: readonly unknown[] }
  | { readonly ok: false; readonly fault: StoreFault; readonly raw: string };

/** The journals of the exercises that are led from this computer. Never rejects; nothing that was written is ever changed. */
export interface ExerciseStore {
  list(): Promise<Stored<readonly string[]>>;
  read(id: string): Promise<ReadExercise>;
  /** Resolves once the lines are on the disk. `seq` is the number of the first of them. */
  append(
    id: string,
    seq: number,
    lines: readonly unknown[],
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly fault: AppendFault }>;
  remove(id: string): Promise<Stored<null>>;
}

/**
 * The place in the browser's database for exercises. `strict`: a write is done when it is on the disk, so that neither a crash
 * of the browser nor a pulled plug loses what was answered; `localStorage` is written seconds later.
 */
export function openExerciseDatabase(): UseStore {
  const request = indexedDB.open(databaseName);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName));
  const opening = promisifyRequest(request);
  return async (mode, use) => use((await opening).transaction(storeName, mode, { durability: 'strict' }).objectStore(storeName));
}

/** A store over the place that `open` gives; nothing is opened before it is used, and what failed to open is tried again. */
export function createExerciseStore(open: () => UseStore): ExerciseStore {
  let database: UseStore | null = null;

  const attempt = async <T>(use: (store: UseStore) => Promise<T>): Promise<Stored<T>> => {
    try {
      database ??= open();
      return { ok: true, value: await use(database) };
    } catch (error) {
      database = null;
      return { ok: false, fault: faultOf(error) };
    }
  };

  return {
    async list() {
      const found = await attempt((store) => keys(store));
      if (!found.ok) return found;
      const ids = found.value.flatMap((key) => (typeof key === 'string' ? (keyPattern.exec(key)?.[1] ?? []) : []));
      return { ok: true, value: [...new Set(ids)] };
    },
    async read(id) {
      const found = await attempt((store) => entries<IDBValidKey, unknown>(store));
      if (!found.ok) return { ...found, raw: '' };
      const pieces = found.value.flatMap(([key, text]) => (typeof key === 'string' && keyPattern.exec(key)?.[1] === id ? [text] : []));
      return openPieces(pieces);
    },
    async append(id, seq, lines) {
      const added = await attempt((use) =>
        use('readwrite', async (store) => {
          const request = store.add(sealEnvelope(format, lines), `${id}/${String(seq).padStart(8, '0')}`);
          try {
            await promisifyRequest(request);
          } catch (error) {
            // The error of the transaction is not yet known when its request has failed.
            if (nameOf(request.error) === 'ConstraintError') return 'taken';
            throw error;
          }
          await promisifyRequest(store.transaction);
          return null;
        }),
      );
      if (!added.ok) return added;
      return added.value === null ? { ok: true } : { ok: false, fault: 'storage/taken' };
    },
    remove: (id) =>
      attempt(async (use) => {
        await use('readwrite', (store) => {
          store.delete(IDBKeyRange.bound(`${id}/`, `${id}0`, false, true));
          return promisifyRequest(store.transaction);
        });
        return null;
      }),
  };
}

/** Keys come in their order, so the pieces do too. */
function openPieces(pieces: readonly unknown[]): ReadExercise {
  if (pieces.length === 0) return { ok: false, fault: 'storage/missing', raw: '' };
  const raw = pieces.map((piece) => (typeof piece === 'string' ? piece : JSON.stringify(piece))).join('\n');
  const lines: unknown[] = [];
  for (const piece of pieces) {
    const opened = typeof piece === 'string' ? openEnvelope(format, piece) : ({ ok: false, fault: 'storage/damaged' } as const);
    if (!opened.ok) return { ok: false, fault: opened.fault, raw };
    if (!Array.isArray(opened.content)) return { ok: false, fault: 'storage/damaged', raw };
    lines.push(...opened.content);
  }
  return { ok: true, lines };
}

function nameOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'name' in error ? error.name : null;
}
