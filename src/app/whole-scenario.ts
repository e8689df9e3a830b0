import { signal } from '@preact/signals';
import type { CompiledScenario, HistoryEntry, Source } from '#scenario/compiled.ts';
import type { Engine } from '#engine/engine.ts';
import { listFallbacks } from '#i18n/languages.ts';
import { createScenarioTexts, type ScenarioTexts, type TextTree } from '#i18n/scenario-texts.ts';
import { mergeTextTrees } from '#i18n/merge-text-trees.ts';
import { once } from './once.ts';
import type { ScenarioChunks } from './ports.ts';

/** The parts of a scenario, with what only a facilitator is told. */
export interface WholeChunks extends ScenarioChunks {
  readonly facilitator: ScenarioChunks['rest'];
}

/** A scenario with everything that a facilitator may read. */
export interface WholeScenario {
  readonly key: string;
  readonly logic: CompiledScenario;
  readonly engine: Engine;
  readonly history: readonly HistoryEntry[];
  readonly sources: Readonly<Record<string, Source>>;
  /** Fetches its texts in another language. Rejects if that cannot be had. */
  speak(language: string): Promise<void>;
  /** Reactive: the texts in a language that has been fetched. */
  texts(language: string, ruleset: string): ScenarioTexts;
}

/** Fetches whole scenarios; nothing twice. Rejects where there is no such scenario, or a part of it cannot be fetched. */
export type LoadWhole = (key: string, language: string) => Promise<WholeScenario>;

/** A way to whole scenarios over the given chunks. */
export function createWholeShelf(chunks: Readonly<Record<string, WholeChunks>>, marksGaps: boolean): LoadWhole {
  const loaded = new Map<string, Promise<WholeScenario>>();
  return async (key, language) => {
    const found = Object.hasOwn(chunks, key) ? chunks[key] : undefined;
    if (found === undefined) throw new Error(`There is no scenario under this key: ${key}.`);
    const whole = await once(loaded, key, () => assembleWhole(key, found, marksGaps));
    await whole.speak(language);
    return whole;
  };
}

async function assembleWhole(key: string, chunks: WholeChunks, marksGaps: boolean): Promise<WholeScenario> {
  const [{ createEngine }, logic, history, sources] = await Promise.all([
    import('#engine/engine.ts'),
    chunks.logic(),
    chunks.history(),
    chunks.sources(),
  ]);
  const files = signal<Readonly<Record<string, TextTree>>>({});
  const fetched = new Map<string, Promise<void>>();
  const known = new Map<string, ScenarioTexts>();
  return {
    key,
    logic,
    engine: createEngine(logic),
    history,
    sources,
    async speak(language) {
      // A scenario that was not written in this language is read in the one that stands in for it.
      const spoken = listFallbacks(language).find((id) => Object.hasOwn(chunks.opening, id)) ?? Object.keys(chunks.opening)[0];
      if (spoken === undefined) return;
      await once(fetched, spoken, async () => {
        const parts = await Promise.all([chunks.opening, chunks.rest, chunks.facilitator].map(async (part) => part[spoken]?.()));
        files.value = { ...files.peek(), [spoken]: parts.reduce<TextTree>((tree, part) => mergeTextTrees(tree, part ?? {}), {}) };
        known.clear();
      });
    },
    texts(language, ruleset) {
      const name = `${language} ${ruleset}`;
      const texts = known.get(name) ?? createScenarioTexts({ language, ruleset, files: files.value, marksGaps });
      known.set(name, texts);
      void files.value;
      return texts;
    },
  };
}
