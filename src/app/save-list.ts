import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Save, SaveStore } from '#session/ports.ts';
import type { SaveSummary } from '#ui/app-model.ts';
import type { NoticeBoard } from './notice-board.ts';

/** The runs that can be resumed, as the start page lists them. */
export interface SaveShelf {
  readonly resumable: ReadonlySignal<readonly SaveSummary[]>;
  /** Looks again; reports what cannot be read, once for each. */
  refresh(): void;
}

/** A list that is empty until it is refreshed. */
export function createSaveShelf(
  saves: SaveStore,
  board: NoticeBoard,
  isKnown: (scenario: string) => boolean,
  offerRaw: (id: string, raw: string) => void,
): SaveShelf {
  const listed = signal<readonly Save[]>([]);
  const reported = new Set<string>();
  return {
    resumable: computed(() => listed.value.filter((save) => isKnown(save.record.scenario.id)).map(summarise)),
    refresh() {
      const { saves: found, unreadable } = saves.list();
      listed.value = found;
      for (const { id, fault, raw } of unreadable) {
        if (reported.has(id)) continue;
        reported.add(id);
        board.post(fault, { params: { id }, download: () => offerRaw(id, raw) });
      }
    },
  };
}

function summarise({ id, record, progress, finished, savedAt }: Save): SaveSummary {
  return { id, scenario: record.scenario.id, ...progress, finished, savedAt };
}
