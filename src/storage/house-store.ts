import type { HouseStore, Stored } from '#session/ports.ts';
import { sumOf } from './checksum.ts';
import { type EnvelopeFormat, openEnvelope, sealEnvelope } from './envelope.ts';
import { attempt, type OpenStorage } from './text-storage.ts';

const key = 'breach-tabletop/house';
const keptPrefix = 'breach-tabletop/kept/house-';

/** How a house file is kept: its text, so that it is checked again whenever it is opened. */
const format: EnvelopeFormat = { kind: 'breach-tabletop/house', current: 1, minCompatible: 1, migrations: {} };

/** The house file in the browser's storage. Never throws; there is one at a time. */
export function createHouseStore(open: OpenStorage): HouseStore {
  return {
    read() {
      const raw = attempt(open, (storage) => storage.getItem(key));
      return raw.ok ? decode(raw.value) : raw;
    },
    write(text) {
      return attempt(open, (storage) => {
        const standing = storage.getItem(key);
        if (standing !== null && !decode(standing).ok) storage.setItem(keptPrefix + sumOf(standing), standing);
        storage.setItem(key, sealEnvelope(format, text));
        return null;
      });
    },
    remove() {
      return attempt(open, (storage) => {
        storage.removeItem(key);
        return null;
      });
    },
  };
}

function decode(raw: string | null): Stored<string | null> {
  if (raw === null) return { ok: true, value: null };
  const opened = openEnvelope(format, raw);
  if (!opened.ok) return opened;
  return typeof opened.content === 'string' ? { ok: true, value: opened.content } : { ok: false, fault: 'storage/damaged' };
}
