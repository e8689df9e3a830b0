import type { Signal } from '@preact/signals';
import { packLimits } from '#scenario/pack-limits.ts';
import type { UnsoundFile } from '#ui/app-model.ts';
import type { Desk } from './desk.ts';

/** What a player does with scenarios of their own. */
export interface PackDesk {
  /** Opens a zip; an unsound one changes nothing and is laid open with its mistakes. */
  open(file: File): Promise<void>;
  /** Opens a zip in the place of another, which goes only if the new one is sound. */
  replace(key: string, file: File): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface PackDeskInput {
  readonly desk: Pick<Desk, 'board' | 'flow' | 'packs'>;
  readonly arrived: Signal<string | null>;
  readonly showFindings: (unsound: UnsoundFile) => void;
  readonly goToLibrary: () => void;
}

/** The wishes about packs over one desk. */
export function createPackDesk({ desk, arrived, showFindings, goToLibrary }: PackDeskInput): PackDesk {
  const { board, flow, packs } = desk;

  const bring = async (file: File, goOn: (key: string) => void): Promise<void> => {
    board.withdraw('pack/');
    // One byte more than is allowed is enough to be told that it is too large.
    const bytes = await file
      .slice(0, packLimits.zipBytes + 1)
      .arrayBuffer()
      .catch(() => null);
    if (bytes === null) {
      board.post('record/unreadable', { params: { file: file.name } });
      return;
    }
    await flow.fetchThen(
      'screen',
      () => packs.bring(file.name, new Uint8Array(bytes)),
      (brought) => {
        if (!brought.ok) {
          showFindings({ name: file.name, findings: brought.findings });
          return;
        }
        const params = { file: file.name };
        if (brought.fault === 'storage/full') board.post('pack/not-kept-full', { params });
        else if (brought.fault !== null) board.post('pack/not-kept', { params });
        else board.post(brought.isNew ? 'pack/opened' : 'pack/already-here', { params, tone: 'info' });
        arrived.value = brought.key;
        if (flow.screen.peek().name !== 'library') goToLibrary();
        goOn(brought.key);
      },
    );
  };

  const remove = async (key: string, isAsked: boolean): Promise<void> => {
    const fault = await packs.remove(key);
    if (fault !== null) board.post('pack/not-removed');
    else if (isAsked) board.post('pack/removed', { tone: 'info' });
  };

  return {
    open: (file) => bring(file, () => undefined),
    replace: (key, file) =>
      bring(file, (brought) => {
        if (brought !== key) void remove(key, false);
      }),
    async remove(key) {
      board.withdraw('pack/');
      await remove(key, true);
    },
  };
}
