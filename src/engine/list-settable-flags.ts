import type { CompiledScenario, LengthId } from '#scenario/compiled.ts';

/** Every flag that something in a scenario can set in a run of a length. Pure. */
export function listSettableFlags(scenario: CompiledScenario, length: LengthId): ReadonlySet<string> {
  const asked = scenario.lengths[length]?.decisions ?? [];
  const options = Object.values(scenario.decisions).flatMap((decision) =>
    asked.includes(decision.id) ? decision.options : decision.options.filter((option) => option.id === decision.assume),
  );
  const changes = [
    scenario.start,
    ...Object.values(scenario.beats),
    ...options,
    ...options.flatMap((option) => option.consequences),
    ...Object.values(scenario.complications),
    ...Object.values(scenario.duties).map((duty) => duty.missed),
  ];
  return new Set(changes.flatMap((change) => change.sets));
}
