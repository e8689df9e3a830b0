import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { House } from '#scenario/house.ts';
import { selectHouse } from '#session/select-house.ts';
import type { OpenScenario } from '#ui/app-model.ts';
import type { Shelf } from './load-scenario.ts';
import type { LoadedScenario } from './play-core.ts';

/** The scenario whose brief, run or debrief is shown. */
export interface OpenedScenario {
  readonly open: ReadonlySignal<OpenScenario | null>;
  readonly loaded: ReadonlySignal<LoadedScenario | null>;
  put(loaded: LoadedScenario): void;
}

/** None yet. Its texts follow language and ruleset, and so does what the company's own file says beside it. */
export function createOpenedScenario(
  shelf: Shelf,
  language: ReadonlySignal<string>,
  ruleset: ReadonlySignal<string>,
  kept: ReadonlySignal<House | null>,
): OpenedScenario {
  const loaded = signal<LoadedScenario | null>(null);
  return {
    loaded,
    open: computed(() => {
      const base = loaded.value;
      if (base === null) return null;
      const { key, logic, history } = base;
      const house = kept.value === null ? null : selectHouse(kept.value, logic, ruleset.value);
      const sources = shelf.sources(key);
      return { key, logic, history, sources, house, texts: shelf.texts(key, language.value, ruleset.value) };
    }),
    put(next) {
      loaded.value = next;
    },
  };
}
