import { attempt, listKeys, type OpenStorage } from '#storage/text-storage.ts';
import { readCode } from '#workshop/protocol/words.ts';
import { parseWorkshopKeys } from './parse-workshop-keys.ts';

const prefix = 'breach-tabletop/workshop/';

/** What opens a workshop on a server from this computer, and what its list says of it. */
export interface WorkshopKeys {
  readonly code: string;
  readonly consoleKey: string;
  /** null on a computer that has only been given the console's. */
  readonly projectorKey: string | null;
  readonly scenario: string;
  readonly preset: string;
  /** ISO 8601. */
  readonly savedAt: string;
}

/** The keys that this computer keeps; where it may keep nothing they last as long as the page. Never throws. */
export interface KeyRing {
  list(): readonly WorkshopKeys[];
  find(code: string): WorkshopKeys | null;
  keep(keys: WorkshopKeys): void;
  drop(code: string): void;
}

/** The ring in the browser's storage. */
export function createKeyRing(open: OpenStorage): KeyRing {
  const held = new Map<string, WorkshopKeys>();
  const read = (): void => {
    const found = attempt(open, (storage) => listKeys(storage, prefix).map((key) => storage.getItem(key)));
    for (const text of found.ok ? found.value : []) {
      const keys = text === null ? null : parseWorkshopKeys(text);
      if (keys !== null && !held.has(keys.code)) held.set(keys.code, keys);
    }
  };
  return {
    list() {
      read();
      return [...held.values()].toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
    },
    find(code) {
      read();
      return held.get(code) ?? null;
    },
    keep(keys) {
      held.set(keys.code, keys);
      attempt(open, (storage) => storage.setItem(prefix + keys.code, JSON.stringify(keys)));
    },
    drop(code) {
      held.delete(code);
      attempt(open, (storage) => {
        // What the links of this workshop have noted goes with its keys.
        for (const key of listKeys(storage, 'breach-tabletop/')) if (key.endsWith(`/${code}`)) storage.removeItem(key);
      });
    },
  };
}

/** Where the page's address leads: `#w=CODE&k=KEY` to a workshop, `#s=ID` to an exercise of this computer, anything else to preparing one. */
export type WorkshopPlace =
  | { readonly name: 'setup' }
  | { readonly name: 'screen'; readonly id: string }
  | { readonly name: 'workshop'; readonly code: string; readonly consoleKey: string | null; readonly projectorKey: string | null };

const keyPattern = /^[\w-]{22}$/u;

/** Reads the fragment of the address. Pure; what is not of the right form is not there. */
export function readPlace(fragment: string): WorkshopPlace {
  const query = new URLSearchParams(fragment.replace(/^#/u, ''));
  const code = readCode(query.get('w') ?? '');
  const key = (name: string): string | null => {
    const value = query.get(name) ?? '';
    return keyPattern.test(value) ? value : null;
  };
  if (code !== null) return { name: 'workshop', code, consoleKey: key('k'), projectorKey: key('p') };
  const id = query.get('s') ?? '';
  return /^[a-z0-9]{1,64}$/u.test(id) ? { name: 'screen', id } : { name: 'setup' };
}
