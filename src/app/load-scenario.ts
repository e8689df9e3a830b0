import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { listFallbacks } from '#i18n/languages.ts';
import { createScenarioTexts, type ScenarioTexts, type TextTree } from '#i18n/scenario-texts.ts';
import { mergeTextTrees } from './merge-text-trees.ts';
import { once } from './once.ts';
import type { LoadedScenario } from './play-core.ts';
import type { AppPorts, ScenarioChunks } from './ports.ts';

/** Texts for playing, or those of act ends and debrief too. */
export type TextDepth = 'text' | 'later';

/** Scenarios by their keys as they are fetched part by part; nothing is fetched twice, and what failed can be asked for again. */
export interface Shelf {
  /** Rules, reference and play texts of a scenario. Rejects if a part cannot be fetched. */
  load(scenario: string, language: string): Promise<LoadedScenario>;
  /** More texts of a scenario. Rejects if they cannot be fetched. */
  addTexts(scenario: string, language: string, depth: TextDepth): Promise<void>;
  /** All texts in another language that have been asked for in any. */
  follow(scenario: string, language: string): Promise<void>;
  /** Other texts in place of those that have arrived, by language. For the author's preview. */
  replaceTexts(scenario: string, files: Readonly<Record<string, TextTree>>): void;
  /** Reactive: the texts that have arrived. */
  texts(scenario: string, language: string, ruleset: string): ScenarioTexts;
}

/** An empty shelf over the given chunks; `findBrought` gives those of a scenario that a player has brought. */
export function createShelf(ports: Pick<AppPorts, 'chunks' | 'marksGaps'>, findBrought: (key: string) => ScenarioChunks | null): Shelf {
  const loaded = new Map<string, Promise<LoadedScenario>>();
  const arriving = new Map<string, Promise<void>>();
  const depths = new Map<string, Set<TextDepth>>();
  const trees = signal<Readonly<Record<string, Readonly<Record<string, TextTree>>>>>({});

  const chunksOf = (scenario: string): ScenarioChunks => {
    const chunks = Object.hasOwn(ports.chunks, scenario) ? ports.chunks[scenario] : findBrought(scenario);
    if (chunks === undefined || chunks === null) throw new Error(`There is no scenario under this key: ${scenario}.`);
    return chunks;
  };

  const addTexts: Shelf['addTexts'] = (scenario, language, depth) => {
    depths.set(scenario, (depths.get(scenario) ?? new Set()).add(depth));
    return once(arriving, `${scenario} ${language} ${depth}`, async () => {
      // A scenario that was not written in this language is read in the one that stands in for it.
      const chunks = chunksOf(scenario)[depth];
      const spoken = listFallbacks(language).find((id) => Object.hasOwn(chunks, id)) ?? Object.keys(chunks)[0];
      const tree = await (spoken === undefined ? undefined : chunks[spoken]?.());
      if (spoken === undefined || tree === undefined) return;
      const own = trees.peek()[scenario] ?? {};
      trees.value = { ...trees.peek(), [scenario]: { ...own, [spoken]: mergeTextTrees(own[spoken] ?? {}, tree) } };
    });
  };

  const memo: ReadonlySignal<Map<string, ScenarioTexts>> = computed(() => {
    void trees.value;
    return new Map<string, ScenarioTexts>();
  });

  return {
    async load(scenario, language) {
      const [found] = await Promise.all([
        once(loaded, scenario, async () => {
          const chunks = chunksOf(scenario);
          const [core, logic, reference] = await Promise.all([import('./play-core.ts'), chunks.logic(), chunks.reference()]);
          return core.assembleScenario(scenario, logic, reference);
        }),
        addTexts(scenario, language, 'text'),
      ]);
      return found;
    },
    addTexts,
    async follow(scenario, language) {
      await Promise.all([...(depths.get(scenario) ?? [])].map((depth) => addTexts(scenario, language, depth)));
    },
    replaceTexts(scenario, files) {
      trees.value = { ...trees.peek(), [scenario]: files };
    },
    texts(scenario, language, ruleset) {
      const key = `${scenario} ${language} ${ruleset}`;
      const known = memo.value.get(key);
      if (known !== undefined) return known;
      const texts = createScenarioTexts({ language, ruleset, files: trees.value[scenario] ?? {}, marksGaps: ports.marksGaps });
      memo.value.set(key, texts);
      return texts;
    },
  };
}
