import type { Save, SaveStore, StoreFault } from '#session/ports.ts';
import type { NoticeBoard } from './notice-board.ts';

/** Writes one run's save after every step and says so once where it cannot. */
export interface Autosave {
  /** Writes, under another id where the standing save must not be touched. Gives the id the save has now. */
  write(save: Save): string;
  /** Whether the last save found no room and may find some now. */
  isWaiting(): boolean;
  /** Goes on with a save as it was read. */
  adopt(save: Save): void;
}

export interface AutosaveInput {
  readonly saves: SaveStore;
  readonly board: NoticeBoard;
  readonly drawWord: () => string;
  /** Offers the record of the run for download: the way out where nothing can be stored. */
  readonly downloadRecord: () => void;
}

const passing: readonly StoreFault[] = ['storage/full', 'storage/blocked'];

/** An autosave that has written nothing yet. */
export function createAutosave({ saves, board, drawWord, downloadRecord }: AutosaveInput): Autosave {
  /** When this page last wrote or read each save; another time in the storage means that another tab was there. */
  const stamps = new Map<string, string>();

  let isWaiting = false;

  const attempt = (save: Save): StoreFault | null => {
    const written = saves.write(save);
    // Also where there was no room: the store then remembers the save as long as the page is open.
    isWaiting = !written.ok && passing.includes(written.fault);
    if (written.ok || isWaiting) stamps.set(save.id, save.savedAt);
    if (!written.ok) return written.fault;
    for (const fault of passing) board.withdraw(fault);
    return null;
  };

  const isChangedElsewhere = (id: string): boolean => {
    const stamp = stamps.get(id);
    const standing = stamp === undefined ? null : saves.read(id);
    return standing?.ok === true && standing.value.savedAt !== stamp;
  };

  return {
    write(save) {
      const isElsewhere = isChangedElsewhere(save.id);
      if (isElsewhere) board.post('storage/changed-elsewhere', { tone: 'info' });
      const own = isElsewhere ? { ...save, id: drawWord() } : save;
      const fault = attempt(own);
      if (fault === null) return own.id;
      board.post(fault, { download: downloadRecord });
      if (passing.includes(fault)) return own.id;
      // What stands there cannot be read and stays; the run goes on beside it.
      const aside = { ...own, id: drawWord() };
      attempt(aside);
      return aside.id;
    },
    isWaiting: () => isWaiting,
    adopt(save) {
      stamps.set(save.id, save.savedAt);
    },
  };
}
