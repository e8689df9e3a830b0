import { type ReadonlySignal, signal } from '@preact/signals';
import type { Screen } from '#ui/app-model.ts';
import type { Place } from './place.ts';
import type { AppPorts, ScreenHistory } from './ports.ts';
import type { NoticeBoard } from './notice-board.ts';

/** `replace`: the screen left behind is no place to come back to. `silent`: the browser's history already stands there. */
export type HowShown = 'push' | 'replace' | 'silent';

/** Which screen is shown, and what the Back button makes of it. */
export interface ScreenFlow {
  readonly screen: ReadonlySignal<Screen>;
  show(screen: Screen, how?: HowShown): void;
  /**
   * Fetches something, then goes on with it, unless the same kind of thing has meanwhile been asked for again. Where it
   * cannot be fetched, a notice offers to try again and everything stays as it was.
   */
  fetchThen<T>(kind: 'screen' | 'sheet' | 'language', fetch: () => Promise<T>, goOn: (fetched: T) => void): Promise<void>;
}

/** A flow that begins on the start page. */
export function createScreenFlow(
  history: ScreenHistory,
  board: NoticeBoard,
  logger: AppPorts['logger'],
  describe: () => Omit<Place, 'screen'>,
): ScreenFlow {
  const screen = signal<Screen>({ name: 'start' });
  const asked = { screen: 0, sheet: 0, language: 0 };

  const show: ScreenFlow['show'] = (next, how = 'push') => {
    asked.screen += 1;
    screen.value = next;
    if (how !== 'silent') history[how]({ screen: next, ...describe() });
  };

  const fetchThen: ScreenFlow['fetchThen'] = async (kind, fetch, goOn) => {
    asked[kind] += 1;
    const mine = asked[kind];
    let fetched;
    try {
      fetched = await fetch();
    } catch (error) {
      logger.warn('app/offline', { reason: String(error) });
      if (mine === asked[kind]) board.post('app/offline', { retry: () => void fetchThen(kind, fetch, goOn) });
      return;
    }
    board.withdraw('app/offline');
    if (mine === asked[kind]) goOn(fetched);
  };

  return { screen, show, fetchThen };
}
