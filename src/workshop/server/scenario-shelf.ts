import type { CompiledScenario, HistoryEntry, LengthId } from '#scenario/compiled.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import { createScenarioTexts, type ScenarioTexts, type TextTree } from '#i18n/scenario-texts.ts';
import { createPlayedScenario } from '#workshop/rules/played-scenario.ts';
import type { PlayedScenario } from '#workshop/rules/workshop-state.ts';

/** A scenario as the server reads it: rules, history and all texts by language. */
export interface ServedScenario {
  readonly logic: CompiledScenario;
  readonly history: readonly HistoryEntry[];
  readonly files: Readonly<Record<string, TextTree>>;
}

/** The scenarios that workshops of this server play, each read and compiled once. */
export interface ScenarioShelf {
  /** null where there is none of this id. */
  open(id: string): Promise<OpenedScenario | null>;
}

export interface OpenedScenario {
  readonly logic: CompiledScenario;
  played(length: LengthId): PlayedScenario;
  /** In a language of the scenario, or the one that stands in for it. */
  texts(language: string, ruleset: string): ScenarioTexts;
}

/** A shelf over what reads a scenario; what could not be read is tried again when it is asked for again. */
export function createScenarioShelf(ids: readonly string[], read: (id: string) => Promise<ServedScenario>): ScenarioShelf {
  const opened = new Map<string, Promise<OpenedScenario>>();
  return {
    async open(id) {
      if (!ids.includes(id)) return null;
      const known = opened.get(id) ?? read(id).then(openScenario);
      opened.set(id, known);
      try {
        return await known;
      } catch (error) {
        opened.delete(id);
        throw error;
      }
    },
  };
}

function openScenario({ logic, history, files }: ServedScenario): OpenedScenario {
  const engine: Engine = createEngine(logic);
  const byLength = new Map<LengthId, PlayedScenario>();
  const byVoice = new Map<string, ScenarioTexts>();
  const texts = (language: string, ruleset: string): ScenarioTexts => {
    const voice = `${language} ${ruleset}`;
    const known = byVoice.get(voice) ?? createScenarioTexts({ language, ruleset, files, marksGaps: false });
    byVoice.set(voice, known);
    return known;
  };
  return {
    logic,
    texts,
    played(length) {
      const language = logic.languages[0] ?? '';
      const ruleset = Object.keys(logic.rulesets)[0] ?? '';
      const known = byLength.get(length) ?? createPlayedScenario({ engine, length, history, texts: texts(language, ruleset) });
      byLength.set(length, known);
      return known;
    },
  };
}
