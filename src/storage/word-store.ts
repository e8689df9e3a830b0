import type { Stored } from '#session/ports.ts';
import { attempt, type OpenStorage } from './text-storage.ts';

/** One word that is kept in the browser under a name. */
export interface WordStore {
  /** null where nothing is kept. */
  read(): Stored<string | null>;
  write(word: string): Stored<null>;
}

/** The word under a name in the browser's storage. Never throws. */
export function createWordStore(open: OpenStorage, name: string): WordStore {
  const key = `breach-tabletop/${name}`;
  return {
    read: () => attempt(open, (storage) => storage.getItem(key)),
    write: (word) =>
      attempt(open, (storage) => {
        storage.setItem(key, word);
        return null;
      }),
  };
}
