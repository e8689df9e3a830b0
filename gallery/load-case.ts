import { scenarioChunks } from 'virtual:scenarios';
import { wordChunks } from 'virtual:words';
import { mergeTextTrees } from '#i18n/merge-text-trees.ts';
import { createFormats, type Formats } from '#i18n/format.ts';
import type { Language } from '#i18n/languages.ts';
import { createScenarioTexts, type ScenarioTexts } from '#i18n/scenario-texts.ts';
import { createTranslator, type Translate } from '#i18n/translate.ts';
import type { CompiledScenario } from '#scenario/compiled.ts';

/** The scenario whose people, duties and words stand in the gallery. */
export const shownScenario = 'hario-2019';

/** A scenario with its words in one language. */
export interface Case {
  readonly scenario: CompiledScenario;
  readonly texts: ScenarioTexts;
  readonly t: Translate;
  readonly formats: Formats;
}

/** Fetches the shown scenario and everything that is said about it. Rejects where a part of it cannot be had. */
export async function loadCase(language: Language): Promise<Case> {
  const chunks = scenarioChunks[shownScenario];
  const words = wordChunks[language];
  const [opening, rest] = [chunks?.opening[language], chunks?.rest[language]];
  if (chunks === undefined || words === undefined || opening === undefined || rest === undefined) {
    throw new Error(`There is no ${shownScenario} in ${language}.`);
  }
  const [scenario, first, later, spoken, more] = await Promise.all([chunks.logic(), opening(), rest(), words.first(), words.later()]);
  const t = createTranslator({ language, words: { [language]: { ...spoken, ...more } }, marksGaps: true });
  const ruleset = Object.keys(scenario.rulesets)[0] ?? '';
  const texts = createScenarioTexts({ language, ruleset, files: { [language]: mergeTextTrees(first, later) }, marksGaps: true });
  return { scenario, texts, t, formats: createFormats({ language, t, zone: scenario.clock.zone }) };
}
