import type { Stored } from '#session/ports.ts';
import { sumOf } from './checksum.ts';
import { type EnvelopeFormat, openEnvelope, sealEnvelope } from './envelope.ts';
import { attempt, type OpenStorage } from './text-storage.ts';

/** Settings as they are stored: words, figures and switches by name. What they mean is the root's business. */
export type StoredSettings = Readonly<Record<string, string | number | boolean>>;

export interface SettingsStore {
  /** Empty where nothing has been stored. */
  read(): Stored<StoredSettings>;
  /** Sets what cannot be read aside before it writes. */
  write(settings: StoredSettings): Stored<null>;
}

const key = 'breach-tabletop/settings';
const keptPrefix = 'breach-tabletop/kept/settings-';
const format: EnvelopeFormat = { kind: 'breach-tabletop/settings', current: 1, minCompatible: 1, migrations: {} };

/** Settings in the browser's storage. Never throws. */
export function createSettingsStore(open: OpenStorage): SettingsStore {
  return {
    read() {
      const raw = attempt(open, (storage) => storage.getItem(key));
      return raw.ok ? decode(raw.value) : raw;
    },
    write(settings) {
      return attempt(open, (storage) => {
        const standing = storage.getItem(key);
        if (standing !== null && !decode(standing).ok) storage.setItem(keptPrefix + sumOf(standing), standing);
        storage.setItem(key, sealEnvelope(format, settings));
        return null;
      });
    },
  };
}

function decode(raw: string | null): Stored<StoredSettings> {
  if (raw === null) return { ok: true, value: {} };
  const opened = openEnvelope(format, raw);
  if (!opened.ok) return opened;
  if (typeof opened.content !== 'object' || opened.content === null || Array.isArray(opened.content))
    return { ok: false, fault: 'storage/damaged' };
  const plain = Object.entries(opened.content).filter((one): one is [string, string | number | boolean] =>
    ['string', 'number', 'boolean'].includes(typeof one[1]),
  );
  return { ok: true, value: Object.fromEntries(plain) };
}
