import type { Save, SaveStore, StoreFault, Stored } from '#session/ports.ts';
import { type EnvelopeFormat, openEnvelope, sealEnvelope } from './envelope.ts';
import { isSaveId, type ReadRecord, readSave } from './read-save.ts';
import { attempt, listKeys, type OpenStorage } from './text-storage.ts';

const prefix = 'breach-tabletop/save/';

/** How saves are written. A change of `Save` is a new `current` and a migration from the one before. */
export const saveFormat: EnvelopeFormat = {
  kind: 'breach-tabletop/save',
  current: 2,
  minCompatible: 1,
  migrations: { 1: nameScenario },
};

/** Saves in the browser's storage. Never throws; what it cannot read it neither changes nor overwrites. */
export function createSaveStore(open: OpenStorage, readRecord: ReadRecord): SaveStore {
  const decode = (id: string, raw: string): Stored<Save> => {
    const opened = openEnvelope(saveFormat, raw);
    if (!opened.ok) return opened;
    const save = readSave(opened.content, readRecord);
    return save === null || save.id !== id ? { ok: false, fault: 'storage/damaged' } : { ok: true, value: save };
  };

  const readRaw = (id: string): Stored<string | null> => attempt(open, (storage) => storage.getItem(prefix + id));

  return {
    list() {
      const saves: Save[] = [];
      const unreadable: { id: string; fault: StoreFault; raw: string }[] = [];
      const keys = attempt(open, (storage) => listKeys(storage, prefix));
      if (!keys.ok) return { saves, unreadable, fault: keys.fault };
      for (const key of keys.value) {
        const id = key.slice(prefix.length);
        const raw = readRaw(id);
        if (!raw.ok || raw.value === null) continue;
        const save = decode(id, raw.value);
        if (save.ok) saves.push(save.value);
        else unreadable.push({ id, fault: save.fault, raw: raw.value });
      }
      saves.sort(compareNewestFirst);
      return { saves, unreadable, fault: null };
    },
    read(id) {
      const raw = readRaw(id);
      if (!raw.ok) return raw;
      return raw.value === null ? { ok: false, fault: 'storage/missing' } : decode(id, raw.value);
    },
    write(save) {
      if (!isSaveId(save.id)) return { ok: false, fault: 'storage/damaged' };
      const standing = readRaw(save.id);
      if (!standing.ok) return standing;
      const readable = standing.value === null ? null : decode(save.id, standing.value);
      if (readable?.ok === false) return readable;
      return attempt(open, (storage) => {
        storage.setItem(prefix + save.id, sealEnvelope(saveFormat, save));
        return null;
      });
    },
    remove(id) {
      return attempt(open, (storage) => {
        storage.removeItem(prefix + id);
        return null;
      });
    },
  };
}

/** The order in which saves are listed; those of one moment by id. */
export function compareNewestFirst(one: Save, other: Save): number {
  if (one.savedAt !== other.savedAt) return one.savedAt < other.savedAt ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}

/** Before there were packs every save was of a scenario of the product, and only its record said of which. */
function nameScenario(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || !('record' in content)) return content;
  const { record } = content;
  const scenario = typeof record === 'object' && record !== null && 'scenario' in record ? record.scenario : null;
  return typeof scenario === 'object' && scenario !== null && 'id' in scenario ? { ...content, format: 2, scenario: scenario.id } : content;
}
