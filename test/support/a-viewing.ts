import { createScenarioTexts, type ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { ScenarioPack } from '#scenario/compiled.ts';
import type { Viewing } from '#workshop/rules/viewing.ts';
import type { AWorkshop } from './a-workshop.ts';
import { loadSmallScenario } from './small-scenario.ts';

/** What views of a workshop are made from: every phone is connected but those in `lost`. */
export function aViewing({ played, state, now }: AWorkshop, lost: Readonly<Record<string, number>> = {}): Viewing {
  const join = { code: state.code, address: 'example.org/join', joinUrl: `https://example.org/join#${state.code}` };
  return {
    played,
    state,
    now,
    connected: new Set(Object.keys(state.participants).filter((id) => !Object.hasOwn(lost, id))),
    lostSince: new Map(Object.entries(lost)),
    join: state.setup.mode === 'screen' ? null : join,
  };
}

/** The prose of a pack, the small scenario's if none is stated. */
export function someTexts(language: 'ja' | 'en' = 'en', pack: ScenarioPack = loadSmallScenario()): ScenarioTexts {
  const ruleset = Object.keys(pack.logic.rulesets)[0] ?? '';
  return createScenarioTexts({ language, ruleset, files: pack.texts, marksGaps: false });
}
