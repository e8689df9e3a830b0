import type { CompiledScenario } from '#scenario/compiled.ts';
import type { Condition } from '#scenario/schema.ts';
import type { ProofCode } from './finding-codes.ts';
import type { Watch } from './relevance.ts';

/** A part of a scenario that some run must come to. */
export interface Observable {
  /** As an exploration notes it: `inject:call`, `option:stop-what/stop-all`, … */
  readonly id: string;
  readonly code: ProofCode;
  /** Where it stands in scenario.yaml. */
  readonly path: readonly (string | number)[];
  readonly params: Readonly<Record<string, string>>;
  /** What has to be followed to find it; null where an exploration shows it anyway. */
  readonly watch: Watch | null;
  /** The only rulesets under which it can happen; null: all. */
  readonly rulesets: readonly string[] | null;
  /** Without which of the others it cannot be: where no run comes to one of them, nothing is said of what stands within. */
  readonly within: readonly string[];
}

/** Everything that a sound scenario does not declare in vain. Pure. */
export function listObservables(scenario: CompiledScenario): readonly Observable[] {
  return [
    ...listOfBeats(scenario),
    ...listOfOptions(scenario),
    ...listOfComplications(scenario),
    ...listOfDuties(scenario),
    ...listOfMilestones(scenario),
    ...listOfEndings(scenario),
  ];
}

function listOfBeats(scenario: CompiledScenario): readonly Observable[] {
  return scenario.acts.flatMap((act, actAt) =>
    act.beats.flatMap((id) => {
      const beat = scenario.beats[id];
      const path = ['acts', actAt, 'beats', id];
      const found: Observable[] = [observe('beat', id, 'proof/beat-unreachable', path, null)];
      beat?.injects.forEach((inject, at) => {
        const watch = { beat: id, name: `inject ${inject.id}`, conditions: [inject.when] };
        const arriving = observe('inject', inject.id, 'proof/inject-never-arrives', [...path, 'injects', at], watch);
        found.push({ ...arriving, within: [`beat:${id}`] });
      });
      beat?.goto.forEach((rule, at) => {
        const params = { id: rule.to, beat: id };
        const within = [`beat:${id}`, `beat:${rule.to}`];
        found.push({ ...observe('goto', `${id}/${at}`, 'proof/goto-never-taken', [...path, 'goto', at], null), params, within });
      });
      return found;
    }),
  );
}

function listOfOptions(scenario: CompiledScenario): readonly Observable[] {
  return Object.values(scenario.decisions).flatMap((decision) =>
    decision.options.flatMap((option) => {
      const path = ['decisions', decision.id, 'options', option.id];
      const params = { id: option.id, decision: decision.id };
      const taken = observe('option', `${decision.id}/${option.id}`, 'proof/option-never-open', path, null);
      const caused = option.consequences.map((one, at): Observable => {
        const name = `${decision.id}/${option.id}/${one.id}`;
        const watch = { beat: null, name: `consequence ${one.id}`, conditions: [one.when], pending: name };
        const found = observe('consequence', name, 'proof/consequence-never-arrives', [...path, 'consequences', at], watch);
        return { ...found, params: { id: one.id, option: option.id, decision: decision.id }, within: [taken.id] };
      });
      return [{ ...taken, params, within: [`beat:${decision.beat}`] }, ...caused];
    }),
  );
}

function listOfComplications(scenario: CompiledScenario): readonly Observable[] {
  return Object.values(scenario.complications).map((one) => {
    const slots = Object.values(scenario.slots).filter((slot) => slot.oneOf.includes(one.id));
    const watch = { beat: slots.length === 1 ? (slots[0]?.beat ?? null) : null, name: `complication ${one.id}`, conditions: [one.when] };
    const within = slots.length === 1 ? slots.map((slot) => `beat:${slot.beat}`) : [];
    return { ...observe('complication', one.id, 'proof/complication-never-turns', ['complications', one.id], watch), within };
  });
}

function listOfDuties(scenario: CompiledScenario): readonly Observable[] {
  return Object.values(scenario.duties).flatMap((duty) => {
    const steps: readonly (readonly [string, ProofCode])[] = [
      ['duty-opened', 'proof/duty-never-opens'],
      ['duty-met', 'proof/duty-never-met'],
      ...(duty.clock === 'none' ? [] : [['duty-missed', 'proof/duty-never-missed'] as const]),
    ];
    return steps.map(([kind, code]) => {
      const watch = { beat: null, name: `duty ${duty.id}`, conditions: [duty.opens, duty.met], duty: duty.id };
      const within = kind === 'duty-opened' ? [] : [`duty-opened:${duty.id}`];
      return { ...observe(kind, duty.id, code, ['duties', duty.id], watch), rulesets: duty.rulesets, within };
    });
  });
}

function listOfMilestones(scenario: CompiledScenario): readonly Observable[] {
  return Object.entries(scenario.milestones).map(([id, milestone]) =>
    observe('milestone', id, 'proof/milestone-never-reached', ['milestones', id], {
      beat: null,
      name: `milestone ${id}`,
      conditions: [milestone.when],
    }),
  );
}

/** The first ending whose condition holds is taken, so each hangs on those before it too. */
function listOfEndings(scenario: CompiledScenario): readonly Observable[] {
  const before: (Condition | null)[] = [];
  return scenario.endings.map((ending, at) => {
    before.push(ending.when);
    const watch = { beat: 'end', name: `ending ${ending.id}`, conditions: [...before] };
    return observe('ending', ending.id, 'proof/ending-unreachable', ['endings', at], watch);
  });
}

function observe(kind: string, id: string, code: ProofCode, path: Observable['path'], watch: Watch | null): Observable {
  return { id: `${kind}:${id}`, code, path, params: { id }, watch, rulesets: null, within: [] };
}
