import { watch } from 'node:fs';

/** Editors write a file in more than one step, and an author may save two at once. */
const settleMs = 80;

/** Sees what is saved in a folder. */
export interface SaveWatch {
  /** Notes a change that somebody else has seen. */
  note(path: string): void;
  /** From now on saves are told, and one that was seen before is told too. */
  tell(): void;
  close(): void;
}

/** Watches the YAML files of a folder from the call on; `onSave` is called once they have come to rest after a change. */
export function watchSaves(folder: string, onSave: () => void): SaveWatch {
  let isTelling = false;
  let hasChanged = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (path: string): void => {
    if (!/\.ya?ml$/u.test(path)) return;
    hasChanged = true;
    if (!isTelling) return;
    clearTimeout(timer);
    timer = setTimeout(onSave, settleMs);
  };
  // The system says the name wherever it knows one; without it, anything may have changed.
  const watcher = watch(folder, (_event, name) => note(name ?? 'scenario.yaml'));
  watcher.on('error', () => watcher.close());
  return {
    note,
    tell() {
      isTelling = true;
      if (hasChanged) timer = setTimeout(onSave, settleMs);
    },
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
