import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AppModel, Settings } from '#ui/app-model.ts';
import type { NoticeBoard } from './notice-board.ts';

/** Why there is no table though the player wishes one: a notice's code. */
export type TableFault = 'table/not-fetched' | 'table/not-drawn' | 'table/lost';

/** Which of the two views is on the screen. */
export interface TableChoice {
  readonly showing: AppModel['showing'];
  /** Goes on in the simple view and says why, until the player wishes to try again. The setting stays as it is. */
  giveUp(fault: TableFault): void;
  tryAgain(): void;
}

interface TableChoiceInput {
  readonly settings: ReadonlySignal<Settings>;
  /** Whether the device sets the colours of every page: no picture can follow it there. */
  readonly forcesColours: ReadonlySignal<boolean>;
  readonly board: NoticeBoard;
}

/** The table where it is wished and can be had, else the simple view. */
export function createTableChoice({ settings, forcesColours, board }: TableChoiceInput): TableChoice {
  const isGivenUp = signal(false);
  const tryAgain = (): void => {
    isGivenUp.value = false;
    board.withdraw('table/');
  };
  return {
    showing: computed(() => (settings.value.view === 'simple' || isGivenUp.value || forcesColours.value ? 'simple' : 'table')),
    giveUp(fault) {
      isGivenUp.value = true;
      board.post(fault, { retry: tryAgain });
    },
    tryAgain,
  };
}
