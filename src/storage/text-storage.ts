import type { StoreFault, Stored } from '#session/ports.ts';

/** The part of `localStorage` that is used here. */
export interface TextStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Gives the storage; browsers that forbid it throw as soon as it is named. */
export type OpenStorage = () => TextStorage;

/** Does something with the storage and turns what it throws into a fault. */
export function attempt<T>(open: OpenStorage, use: (storage: TextStorage) => T): Stored<T> {
  try {
    return { ok: true, value: use(open()) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** The keys that begin so. */
export function listKeys(storage: TextStorage, prefix: string): readonly string[] {
  const keys: string[] = [];
  for (let at = 0; at < storage.length; at += 1) {
    const key = storage.key(at);
    if (key?.startsWith(prefix) === true) keys.push(key);
  }
  return keys;
}

/** The name that Firefox gave a full storage for many years, beside the standard's. */
const fullNames: readonly string[] = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'];

/** What an exception of a browser's storage means. Pure. */
export function faultOf(error: unknown): StoreFault {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
  return typeof name === 'string' && fullNames.includes(name) ? 'storage/full' : 'storage/blocked';
}
