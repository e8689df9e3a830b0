import type { CompiledBeat, CompiledConsequence, CompiledOption, CompiledScenario } from '#scenario/compiled.ts';

/** A consequence and the option that causes it. */
export interface Caused {
  readonly decision: string;
  readonly option: CompiledOption;
  readonly consequence: CompiledConsequence;
}

/** The beats of a scenario in the order of play, and what can still come after each. */
export interface Course {
  readonly scenario: CompiledScenario;
  /** Every beat that an act can come to, in an order in which none is entered before one that leads to it. */
  readonly order: readonly string[];
  /** Beats that can be entered after a beat, without itself. */
  after(beat: string): ReadonlySet<string>;
}

/** Lays out the course of a scenario. The loader has made sure that no act goes in a circle. Pure. */
export function layOutCourse(scenario: CompiledScenario): Course {
  const order = scenario.acts.flatMap((act) => orderAct(scenario, act.first));
  const reached = new Map<string, ReadonlySet<string>>();
  let later: ReadonlySet<string> = new Set();
  for (const act of scenario.acts.toReversed()) {
    const own = orderAct(scenario, act.first);
    for (const id of own.toReversed()) {
      const after = new Set(later);
      for (const { to } of scenario.beats[id]?.goto ?? []) {
        after.add(to);
        for (const further of reached.get(to) ?? []) after.add(further);
      }
      reached.set(id, after);
    }
    later = new Set([...later, ...own]);
  }
  return { scenario, order, after: (beat) => reached.get(beat) ?? new Set() };
}

function orderAct(scenario: CompiledScenario, first: string): readonly string[] {
  const finished: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const rule of scenario.beats[id]?.goto ?? []) visit(rule.to);
    finished.push(id);
  };
  visit(first);
  return finished.toReversed();
}

/** The beats with these ids. Pure. */
export function pickBeats(scenario: CompiledScenario, ids: Iterable<string>): readonly CompiledBeat[] {
  return [...ids].flatMap((id) => scenario.beats[id] ?? []);
}

/** Every consequence that decisions of these beats can cause. Pure. */
export function listCaused(scenario: CompiledScenario, beats: Iterable<string>): readonly Caused[] {
  return pickBeats(scenario, beats).flatMap(({ decision }) =>
    (scenario.decisions[decision ?? '']?.options ?? []).flatMap((option) =>
      option.consequences.map((consequence) => ({ decision: decision ?? '', option, consequence })),
    ),
  );
}
