import { type ReadonlySignal, signal } from '@preact/signals';
import type { SessionRecord } from '#engine/record.ts';
import type { PackStore, StoredPack, StoreFault } from '#session/ports.ts';
import type { BroughtPack } from '#ui/app-model.ts';
import type { ReadPack, SoundPack } from './pack-core.ts';
import type { ScenarioChunks } from './ports.ts';

type Core = typeof import('./pack-core.ts');

/** What became of a pack that was brought. `fault`: it can be played, but is gone with this page. */
export type Brought =
  | { readonly ok: true; readonly key: string; readonly isNew: boolean; readonly fault: StoreFault | null }
  | { readonly ok: false; readonly findings: Extract<ReadPack, { ok: false }>['findings'] };

/** The scenarios that a player has brought: kept apart from the product's own by their keys. */
export interface PackShelf {
  /** Newest first. Empty until they have been looked through. */
  readonly brought: ReadonlySignal<readonly BroughtPack[]>;
  /** Reads what is kept and not yet read. Rejects where the code for it cannot be fetched. */
  look(): Promise<void>;
  /** The parts of a pack that can be played; to be asked after `look`. */
  chunksOf(key: string): ScenarioChunks | null;
  /** A pack with the rules of a record, so that a corrected text orphans no run. */
  findByRules(scenario: SessionRecord['scenario']): string | null;
  /** Reads a zip and keeps what is sound. Rejects where the code for it cannot be fetched. */
  bring(file: string, bytes: Uint8Array): Promise<Brought>;
  /** Takes a pack away; the runs that were saved with it stay. */
  remove(key: string): Promise<StoreFault | null>;
}

/** One pack on the shelf; `sound` is null for one that cannot be played. */
interface Standing {
  readonly shown: BroughtPack;
  readonly sound: SoundPack | null;
}

/** Whether a key is that of a pack, and not the id of one of the product's own scenarios. Pure. */
export function isPackKey(key: string): boolean {
  return key.startsWith('pack:');
}

/** A shelf that has not been looked through. `pause` lets the page draw and hear in between. */
export function createPackShelf(store: PackStore, readTime: () => string, pause: () => Promise<void>): PackShelf {
  const standing = signal<readonly Standing[]>([]);
  const brought = signal<readonly BroughtPack[]>([]);
  let looking: Promise<void> = Promise.resolve();

  const put = (all: readonly Standing[]): void => {
    standing.value = all.toSorted((one, other) => (one.shown.broughtAt < other.shown.broughtAt ? 1 : -1));
    brought.value = standing.value.map((one) => one.shown);
  };
  const find = (key: string): Standing | undefined => standing.peek().find((one) => one.shown.key === key);

  const look = async (): Promise<void> => {
    const { packs, unreadable } = await store.list();
    const fresh = packs.filter(({ key }) => find(key) === undefined);
    const core = fresh.length === 0 ? null : await loadCore();
    if (core !== null) {
      for (const one of fresh) {
        // Each takes the page a few tenths of a second; meanwhile the same one may have been brought again.
        await pause();
        if (find(one.key) === undefined) put([...standing.peek(), stand(core, one)]);
      }
    }
    const broken = unreadable.filter(({ key }) => find(key) === undefined).map(({ key }) => standDamaged(key, '', ''));
    // One that another tab has taken away may still be on the table here, so it stays until the page is left.
    if (broken.length > 0) put([...standing.peek(), ...broken]);
  };

  return {
    brought,
    look() {
      // One after the other, so that nothing is read twice.
      const next = looking.catch(() => undefined).then(look);
      looking = next;
      return next;
    },
    chunksOf: (key) => find(key)?.sound?.chunks ?? null,
    findByRules({ id, hash }) {
      const same = standing.peek().find(({ sound }) => sound !== null && sound.rules.id === id && sound.rules.hash === hash);
      return same?.shown.key ?? null;
    },
    async bring(file, bytes) {
      const read = (await loadCore()).readZip(bytes);
      if (!read.ok) return read;
      const { key, files, entry } = read.pack;
      const present = find(key);
      if (present !== undefined && present.sound !== null && present.shown.isKept) return { ok: true, key, isNew: false, fault: null };
      const broughtAt = readTime();
      const written = await store.write({ key, file, broughtAt, files });
      const shown: BroughtPack = { key, file, broughtAt, entry, findings: [], isKept: written.ok };
      put([...standing.peek().filter((one) => one.shown.key !== key), { shown, sound: read.pack }]);
      return { ok: true, key, isNew: true, fault: written.ok ? null : written.fault };
    },
    async remove(key) {
      const present = find(key);
      const removed = await store.remove(key);
      // What was never kept is gone all the same.
      if (!removed.ok && present?.shown.isKept !== false) return removed.fault;
      put(standing.peek().filter((one) => one.shown.key !== key));
      return null;
    },
  };
}

function loadCore(): Promise<Core> {
  return import('./pack-core.ts');
}

function stand(core: Core, stored: StoredPack): Standing {
  const { key, file, broughtAt } = stored;
  const read = core.readStored(stored);
  if (read === null) return standDamaged(key, file, broughtAt);
  return read.ok
    ? { shown: { key, file, broughtAt, entry: read.pack.entry, findings: [], isKept: true }, sound: read.pack }
    : { shown: { key, file, broughtAt, entry: null, findings: read.findings, isKept: true }, sound: null };
}

function standDamaged(key: string, file: string, broughtAt: string): Standing {
  return { shown: { key, file, broughtAt, entry: null, findings: [], isKept: true }, sound: null };
}
