import { createFormats, type Formats } from '#i18n/format.ts';
import { defaultLanguage, isLanguage, languages } from '#i18n/languages.ts';
import { createScenarioTexts, type ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { Translate } from '#i18n/translate.ts';
import type { Worded } from '#proof/story-graph-page.ts';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { loadWords } from './words.ts';

/** Everything by which a story is said in one language of the product. */
export interface Wording {
  readonly language: string;
  readonly t: Translate;
  readonly formats: Formats;
  readonly texts: ScenarioTexts;
}

/** Says one thing in every language of the product. */
export type Say = (say: (wording: Wording) => string) => Worded;

/** The wording of a scenario in one language; texts of the first ruleset where they differ. */
export function createWording({ logic, texts }: ScenarioPack, language: string): Wording {
  const t = loadWords(isLanguage(language) ? language : defaultLanguage);
  const ruleset = Object.keys(logic.rulesets)[0] ?? '';
  return {
    language,
    t,
    formats: createFormats({ language, t, zone: logic.clock.zone }),
    texts: createScenarioTexts({ language, ruleset, files: texts, marksGaps: false }),
  };
}

/** A `Say` over every language of the product. */
export function createSay(pack: ScenarioPack): Say {
  const wordings = Object.keys(languages).map((language) => createWording(pack, language));
  return (say) => Object.fromEntries(wordings.map((wording) => [wording.language, say(wording)]));
}
