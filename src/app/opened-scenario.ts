import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { OpenScenario } from '#ui/app-model.ts';
import type { Shelf } from './load-scenario.ts';
import type { LoadedScenario } from './play-core.ts';

/** The scenario whose brief, run or debrief is shown. */
export interface OpenedScenario {
  readonly open: ReadonlySignal<OpenScenario | null>;
  readonly loaded: ReadonlySignal<LoadedScenario | null>;
  put(loaded: LoadedScenario): void;
}

/** None yet. Its texts follow language and ruleset. */
export function createOpenedScenario(shelf: Shelf, language: ReadonlySignal<string>, ruleset: ReadonlySignal<string>): OpenedScenario {
  const loaded = signal<LoadedScenario | null>(null);
  return {
    loaded,
    open: computed(() => {
      const base = loaded.value;
      if (base === null) return null;
      const { logic, history, sources } = base;
      return { logic, history, sources, texts: shelf.texts(logic.id, language.value, ruleset.value) };
    }),
    put(next) {
      loaded.value = next;
    },
  };
}
