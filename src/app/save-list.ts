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
  /** The key under which the scenario of a save can be opened, or null. */
  findScenario: (save: Save) => string | null,
  offerRaw: (id: string, raw: string) => void,
): SaveShelf {
  const listed = signal<readonly Save[]>([]);
  const reported = new Set<string>();
  return {
    resumable: computed(() =>
      listed.value.flatMap((save) => {
        const scenario = findScenario(save);
        return scenario === null ? [] : [summarise(save, scenario)];
      }),
    ),
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

function summarise({ id, progress, finished, savedAt }: Save, scenario: string): SaveSummary {
  return { id, scenario, ...progress, finished, savedAt };
}
