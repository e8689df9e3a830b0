import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Source } from '#scenario/compiled.ts';
import { listFallbacks } from '#i18n/languages.ts';
import { createScenarioTexts, type ScenarioTexts, type TextTree } from '#i18n/scenario-texts.ts';
import { mergeTextTrees } from '#i18n/merge-text-trees.ts';
import { once } from './once.ts';
import type { LoadedScenario } from './play-core.ts';
import type { AppPorts, ScenarioChunks } from './ports.ts';

/** Scenarios by their keys as they are fetched part by part; nothing is fetched twice, and what failed can be asked for again. */
export interface Shelf {
  /** All that is needed up to the first decision: rules, history and the opening's texts. Rejects if a part cannot be fetched. */
  load(scenario: string, language: string): Promise<LoadedScenario>;
  /** All texts and the sources. Rejects if a part cannot be fetched. */
  complete(scenario: string, language: string): Promise<void>;
  /** Whether all of that has arrived. */
  isComplete(scenario: string, language: string): boolean;
  /** All texts in another language that have been asked for in any. */
  follow(scenario: string, language: string): Promise<void>;
  /** Other texts in place of those that have arrived, by language. For the author's preview. */
  replaceTexts(scenario: string, files: Readonly<Record<string, TextTree>>): void;
  /** Reactive: the texts that have arrived. */
  texts(scenario: string, language: string, ruleset: string): ScenarioTexts;
  /** Reactive: the sources; none before they have arrived. */
  sources(scenario: string): Readonly<Record<string, Source>>;
}

/** An empty shelf over the given chunks; `findBrought` gives those of a scenario that a player has brought. */
export function createShelf(
  ports: Pick<AppPorts, 'chunks' | 'course' | 'marksGaps'>,
  findBrought: (key: string) => ScenarioChunks | null,
): Shelf {
  const loaded = new Map<string, Promise<LoadedScenario>>();
  const arriving = new Map<string, Promise<void>>();
  const wanted = new Set<string>();
  const whole = new Set<string>();
  const trees = signal<Readonly<Record<string, Readonly<Record<string, TextTree>>>>>({});
  const sources = signal<Readonly<Record<string, Readonly<Record<string, Source>>>>>({});

  const chunksOf = (scenario: string): ScenarioChunks => {
    const chunks = Object.hasOwn(ports.chunks, scenario) ? ports.chunks[scenario] : findBrought(scenario);
    if (chunks === undefined || chunks === null) throw new Error(`There is no scenario under this key: ${scenario}.`);
    return chunks;
  };

  const addTexts = (scenario: string, language: string, part: 'opening' | 'rest'): Promise<void> =>
    once(arriving, `${scenario} ${language} ${part}`, async () => {
      // A scenario that was not written in this language is read in the one that stands in for it.
      const chunks = chunksOf(scenario)[part];
      const spoken = listFallbacks(language).find((id) => Object.hasOwn(chunks, id)) ?? Object.keys(chunks)[0];
      const tree = await (spoken === undefined ? undefined : chunks[spoken]?.());
      if (spoken === undefined || tree === undefined) return;
      const own = trees.peek()[scenario] ?? {};
      trees.value = { ...trees.peek(), [scenario]: { ...own, [spoken]: mergeTextTrees(own[spoken] ?? {}, tree) } };
    });

  const addSources = (scenario: string): Promise<void> =>
    once(arriving, `${scenario} sources`, async () => {
      const found = await chunksOf(scenario).sources();
      sources.value = { ...sources.peek(), [scenario]: found };
    });

  const complete = async (scenario: string, language: string): Promise<void> => {
    wanted.add(scenario);
    await Promise.all([addTexts(scenario, language, 'opening'), addTexts(scenario, language, 'rest'), addSources(scenario)]);
    whole.add(`${scenario} ${language}`);
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
          const [core, logic, history] = await Promise.all([import('./play-core.ts'), chunks.logic(), chunks.history()]);
          const passMark = Object.hasOwn(ports.chunks, scenario) ? ports.course?.passMark : undefined;
          // The rules stay the same, and so does their hash: only the judgement is another.
          return core.assembleScenario(scenario, { ...logic, passMark: passMark ?? logic.passMark }, history);
        }),
        // What a player has brought is here whole, so there is nothing to put off.
        Object.hasOwn(ports.chunks, scenario) ? addTexts(scenario, language, 'opening') : complete(scenario, language),
      ]);
      return found;
    },
    complete,
    isComplete: (scenario, language) => whole.has(`${scenario} ${language}`),
    follow: (scenario, language) => (wanted.has(scenario) ? complete(scenario, language) : addTexts(scenario, language, 'opening')),
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
    sources: (scenario) => sources.value[scenario] ?? {},
  };
}
