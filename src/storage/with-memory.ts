import type { Save, SaveStore } from '#session/ports.ts';

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
      return { saves: [...unsaved.values(), ...others].toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1)), unreadable, fault };
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
      return unsaved.delete(id) ? { ok: true, value: null } : store.remove(id);
    },
  };
}
