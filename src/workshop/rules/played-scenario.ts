import type { HistoryEntry, LengthId } from '#scenario/compiled.ts';
import type { Engine } from '#engine/engine.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { PlayedScenario } from './workshop-state.ts';

/** What a workshop is played by is made from. */
export interface PlayedScenarioInput {
  readonly engine: Engine;
  readonly length: LengthId;
  readonly history: readonly HistoryEntry[];
  /** In any language: only what there is of them is counted. */
  readonly texts: ScenarioTexts;
}

/** A scenario cut to the length of a workshop, with what its texts hold for roles and facilitator counted. Pure. */
export function createPlayedScenario({ engine, length, history, texts }: PlayedScenarioInput): PlayedScenario {
  const cut = engine.cutTo(length);
  const logic = cut.scenario;
  const secrets = Object.keys(logic.decisions).map((decision) => {
    const holders = logic.roles.filter((role) => texts.secret(decision, role) !== null);
    return [decision, holders] as const;
  });
  const contingencies = Object.keys(logic.beats).map((beat) => [beat, texts.lines('beats', beat, 'contingency').length] as const);
  return { engine: cut, logic, history, secrets: Object.fromEntries(secrets), contingencies: Object.fromEntries(contingencies) };
}
