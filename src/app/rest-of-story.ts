import { effect } from '@preact/signals';
import type { AppModel } from '#ui/app-model.ts';
import type { Desk } from './desk.ts';

/** What is read behind the first decision. It arrives while that is being thought about; whoever is quicker waits for it. */
export interface RestOfStory {
  /** Goes on at once if it is there, or as soon as it is. Where it cannot be fetched, everything stays and a notice offers to try again. */
  goOnWithIt(goOn: () => void): void;
  /** Lets a sheet that shows some of it lie down only once it has come. */
  holdBack(overlay: AppModel['overlay']): void;
}

/** The rest of the scenario that is open. */
export function createRestOfStory({ flow, opened, shelf, wording }: Pick<Desk, 'flow' | 'opened' | 'shelf' | 'wording'>): RestOfStory {
  const fetchThen = (kind: 'screen' | 'sheet', goOn: () => void): void => {
    const scenario = opened.loaded.peek()?.key;
    if (scenario === undefined) return;
    const language = wording.language.peek();
    if (shelf.isComplete(scenario, language)) goOn();
    else
      void flow.fetchThen(
        kind,
        () => shelf.complete(scenario, language),
        () => (opened.loaded.peek()?.key === scenario ? goOn() : undefined),
      );
  };
  return {
    goOnWithIt: (goOn) => fetchThen('screen', goOn),
    holdBack(overlay) {
      effect(() => {
        const scenario = opened.loaded.peek()?.key;
        if (overlay.value !== 'sources' || scenario === undefined || shelf.isComplete(scenario, wording.language.peek())) return;
        overlay.value = null;
        fetchThen('sheet', () => (overlay.value ??= 'sources'));
      });
    },
  };
}
