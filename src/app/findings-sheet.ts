import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { AppModel, UnsoundFile } from '#ui/app-model.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { Wording } from './wording.ts';

/** The sheet on which the mistakes of a file are laid before the player. */
export interface FindingsSheet {
  readonly unsound: ReadonlySignal<UnsoundFile | null>;
  show(unsound: UnsoundFile): void;
}

/** A sheet that is not laid yet. Its words are fetched when it first is. */
export function createFindingsSheet(overlay: AppModel['overlay'], wording: Wording, board: NoticeBoard): FindingsSheet {
  const unsound = signal<UnsoundFile | null>(null);
  const show = (file: UnsoundFile): void => {
    wording.addFindings().then(
      () =>
        batch(() => {
          unsound.value = file;
          overlay.value = 'findings';
        }),
      () => board.post('app/offline', { retry: () => show(file) }),
    );
  };
  return { unsound, show };
}
