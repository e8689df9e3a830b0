import type { SessionRecord } from '#engine/record.ts';
import { createEngine } from '#engine/engine.ts';
import { ratingCredit } from '#scoring/rules.ts';
import { playToEnd } from './play.ts';
import { loadShippedScenario } from './shipped-scenario.ts';

/** The record of somebody who took the worst of what was on offer every time, and was sure of it. */
export function playWrong(scenario: string, ruleset: string): SessionRecord {
  const { record } = playToEnd(
    createEngine(loadShippedScenario(scenario).logic),
    (_, open) => {
      const [worst] = open.toSorted((a, b) => ratingCredit[a.rating[ruleset] ?? 'best'] - ratingCredit[b.rating[ruleset] ?? 'best']);
      if (worst === undefined) throw new Error('Violated assumption: at least one option is open.');
      return worst;
    },
    { ruleset, length: 'express', confidence: 'high', seed: 'somebody' },
  );
  return { ...record, played: { on: '2026-11-16', seconds: 1_200 } };
}
