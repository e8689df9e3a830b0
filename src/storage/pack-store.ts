import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { PackStore, Stored, StoredPack, StoreFault } from '#session/ports.ts';
import { type EnvelopeFormat, openEnvelope, sealEnvelope } from './envelope.ts';
import { faultOf } from './text-storage.ts';

/** How packs are written. A change of what is kept of one is a new `current` and a migration from the one before. */
export const packFormat: EnvelopeFormat = { kind: 'breach-tabletop/pack', current: 1, minCompatible: 1, migrations: {} };

const keyPattern = /^pack:[0-9a-f]{64}$/u;
const longestName = 300;

/** The place in the browser's database that packs are kept in; nothing is opened before it is used. */
export function openPackDatabase(): UseStore {
  return createStore('breach-tabletop', 'packs');
}

/**
 * The packs that a player has brought, as the texts of their files: what is made of them is made anew on every visit.
 * Never throws; what cannot be read stays where it is.
 */
export function createPackStore(open: () => UseStore): PackStore {
  let database: UseStore | null = null;

  const attempt = async <T>(use: (store: UseStore) => Promise<T>): Promise<Stored<T>> => {
    try {
      database ??= open();
      return { ok: true, value: await use(database) };
    } catch (error) {
      return { ok: false, fault: faultOf(error) };
    }
  };

  return {
    async list() {
      const packs: StoredPack[] = [];
      const unreadable: { key: string; fault: StoreFault }[] = [];
      const found = await attempt((store) => entries<IDBValidKey, unknown>(store));
      if (!found.ok) return { packs, unreadable, fault: found.fault };
      for (const [key, raw] of found.value) {
        if (typeof key !== 'string' || !keyPattern.test(key)) continue;
        const pack = decode(key, raw);
        if (pack.ok) packs.push(pack.value);
        else unreadable.push({ key, fault: pack.fault });
      }
      return { packs, unreadable, fault: null };
    },
    async write({ key, ...content }) {
      if (!keyPattern.test(key)) return { ok: false, fault: 'storage/damaged' };
      const sealed = sealEnvelope(packFormat, { ...content, files: Object.fromEntries(content.files) });
      return attempt(async (store) => {
        await set(key, sealed, store);
        return null;
      });
    },
    async remove(key) {
      return attempt(async (store) => {
        await del(key, store);
        return null;
      });
    },
  };
}

function decode(key: string, raw: unknown): Stored<StoredPack> {
  const damaged = { ok: false, fault: 'storage/damaged' } as const;
  if (typeof raw !== 'string') return damaged;
  const opened = openEnvelope(packFormat, raw);
  if (!opened.ok) return opened;
  const content = new Map<string, unknown>(
    typeof opened.content === 'object' && opened.content !== null ? Object.entries(opened.content) : [],
  );
  const file = content.get('file');
  const broughtAt = content.get('broughtAt');
  const files = readFiles(content.get('files'));
  if (typeof file !== 'string' || file.length > longestName || typeof broughtAt !== 'string' || files === null) return damaged;
  return { ok: true, value: { key, file, broughtAt, files } };
}

function readFiles(value: unknown): ReadonlyMap<string, string> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const files = Object.entries(value).filter((one): one is [string, string] => typeof one[1] === 'string');
  return files.length === Object.keys(value).length ? new Map(files) : null;
}
