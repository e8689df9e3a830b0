import type { Save, SaveStore } from '#session/ports.ts';
import { compareNewestFirst } from './save-store.ts';

/**
 * A store that also remembers, while the page is open, what the storage would not take, so that a run is not lost by
 * going back to the start page. The fault is still reported: closing the page would lose it.
 */
export function withMemory(store: SaveStore): SaveStore {
  const unsaved = new Map<string, Save>();
  return {
    list() {
      const { saves, unreadable, fault } = store.list();
      const others = saves.filter((save) => !unsaved.has(save.id));
      return { saves: [...unsaved.values(), ...others].toSorted(compareNewestFirst), unreadable, fault };
    },
    read(id) {
      const save = unsaved.get(id);
      return save === undefined ? store.read(id) : { ok: true, value: save };
    },
    write(save) {
      const written = store.write(save);
      if (written.ok) unsaved.delete(save.id);
      else if (written.fault === 'storage/full' || written.fault === 'storage/blocked') unsaved.set(save.id, save);
      return written;
    },
    remove(id) {
      const wasUnsaved = unsaved.delete(id);
      // An older version of it may still be stored, and would be back on the list.
      const removed = store.remove(id);
      return wasUnsaved && !removed.ok && removed.fault === 'storage/blocked' ? { ok: true, value: null } : removed;
    },
  };
}
