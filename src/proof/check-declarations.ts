import type { CompiledDecision, CompiledOption, CompiledScenario } from '#scenario/compiled.ts';
import { createProofFinding, type ProofFinding } from './finding-codes.ts';
import { listReads } from './reads.ts';

/** No complication touches what an option's condition asks for. Pure. */
export function checkComplications(scenario: CompiledScenario): readonly ProofFinding[] {
  const asked = new Map(
    Object.values(scenario.decisions).flatMap((decision) =>
      decision.options.flatMap((option) => listReads(option.when).map((read) => [String(read), decision.id] as const)),
    ),
  );
  return Object.values(scenario.complications).flatMap((one) => {
    const touched = [
      ...[...one.sets, ...one.clears].map((flag) => `flag:${flag}`),
      ...one.effects.map((effect) => ('measure' in effect ? `measure:${effect.measure}` : `counter:${effect.counter}`)),
    ];
    const read = touched.find((name) => asked.has(name));
    if (read === undefined) return [];
    const params = { slot: one.id, decision: asked.get(read) ?? '' };
    return [createProofFinding('proof/luck-decides', ['complications', one.id], params)];
  });
}

/** No two options of a decision do the same. Pure. */
export function checkAlike(scenario: CompiledScenario): readonly ProofFinding[] {
  return Object.values(scenario.decisions).flatMap((decision) => listAlike(decision));
}

function listAlike(decision: CompiledDecision): readonly ProofFinding[] {
  const known = new Map<string, string>();
  return decision.options.flatMap((option) => {
    const deeds = describeDeeds(option);
    const other = known.get(deeds);
    known.set(deeds, option.id);
    if (other === undefined) return [];
    const params = { decision: decision.id, one: other, other: option.id };
    return [createProofFinding('proof/options-alike', ['decisions', decision.id, 'options', option.id], params)];
  });
}

function describeDeeds({ minutes, effects, sets, clears, consequences, forfeits }: CompiledOption): string {
  return JSON.stringify([minutes, effects, sets, clears, consequences, forfeits]);
}
