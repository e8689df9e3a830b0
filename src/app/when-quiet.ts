import { effect } from '@preact/signals';
import type { AppModel } from '#ui/app-model.ts';

/** So long must the first page stand before its files are kept: whoever begins at once needs the line for the exercise. */
export const quietMs = 3000;

/** What is asked of a page while it waits for a quiet moment. */
export interface QuietWorld {
  after(ms: number, task: () => void): () => void;
  whenIdle(task: () => void): void;
}

/**
 * Does something once, when nothing that is needed to play is still on its way: after the first decision has been taken, or when
 * a page other than the brief and the table has stood for a while.
 */
export function whenQuiet({ screen, view }: Pick<AppModel, 'screen' | 'view'>, world: QuietWorld, task: () => void): void {
  let isDone = false;
  let stopWaiting = (): void => undefined;
  const go = (): void => {
    if (isDone) return;
    isDone = true;
    stopWaiting();
    stopWatching();
    world.whenIdle(task);
  };
  // Not at once: what ends the watching is not there yet.
  const stopWatching = effect(() => {
    stopWaiting();
    stopWaiting = () => undefined;
    const { name } = screen.value;
    const isWaiting = name === 'brief' || (name === 'play' && (view.value?.book.length ?? 0) === 0);
    if (!isWaiting) stopWaiting = world.after(name === 'play' ? 0 : quietMs, go);
  });
}
