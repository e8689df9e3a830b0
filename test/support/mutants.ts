import type {
  CompiledBeat,
  CompiledConsequence,
  CompiledDecision,
  CompiledOption,
  CompiledScenario,
  Effect,
  Rating,
} from '#scenario/compiled.ts';
import type { Condition } from '#scenario/schema.ts';

/** What is turned in a scenario: one line of it that an author could have got wrong. */
export const mutationKinds = ['rating', 'guard', 'effect', 'flag', 'forfeit', 'added forfeit'] as const;

/** One of `mutationKinds`. */
export type MutationKind = (typeof mutationKinds)[number];

/** A scenario in which one thing is wrong. Its hash is left as it was, so that only what it does can give it away. */
export interface Mutant {
  readonly act: string;
  readonly kind: MutationKind;
  /** What was done, and where. */
  readonly name: string;
  readonly logic: CompiledScenario;
}

type Found = Pick<Mutant, 'name' | 'logic'>;

/** Every mutant of one kind in an act, in the order of the file; of decisions only those that some length asks. Pure. */
export function listMutants(logic: CompiledScenario, act: string, kind: MutationKind): readonly Mutant[] {
  const asked = new Set(Object.values(logic.lengths).flatMap((one) => one.decisions));
  const beats = (logic.acts.find((one) => one.id === act)?.beats ?? []).flatMap((id) => logic.beats[id] ?? []);
  const found = beats.flatMap((beat) => {
    const decision = asked.has(beat.decision ?? '') ? logic.decisions[beat.decision ?? ''] : undefined;
    return [...mutateBeat(logic, beat, kind), ...(decision === undefined ? [] : mutateDecision(logic, decision, kind, [...asked]))];
  });
  return found.map((one) => ({ act, kind, ...one }));
}

/** For each act and kind the mutant in the middle, where there is any: chosen by place, so that nobody picks the easy ones. Pure. */
export function pickMutants(logic: CompiledScenario): readonly Mutant[] {
  return logic.acts.flatMap((act) =>
    mutationKinds.flatMap((kind) => {
      const mutants = listMutants(logic, act.id, kind);
      return mutants[Math.floor(mutants.length / 2)] ?? [];
    }),
  );
}

function mutateBeat(logic: CompiledScenario, beat: CompiledBeat, kind: MutationKind): readonly Found[] {
  const change = (name: string, changed: Partial<CompiledBeat>): Found => ({
    name: `${beat.id}: ${name}`,
    logic: { ...logic, beats: { ...logic.beats, [beat.id]: { ...beat, ...changed } } },
  });
  if (kind === 'flag') return beat.sets.map((flag) => change(`does not set ${flag}`, { sets: without(beat.sets, flag) }));
  if (kind !== 'guard') return [];
  return [
    ...beat.injects.flatMap((one, at) =>
      one.when === null ? [] : [change(`inject ${one.id} unless`, { injects: beat.injects.with(at, { ...one, when: negate(one.when) }) })],
    ),
    ...beat.goto.flatMap((one, at) =>
      one.when === null ? [] : [change(`goto ${one.to} unless`, { goto: beat.goto.with(at, { ...one, when: negate(one.when) }) })],
    ),
  ];
}

function mutateDecision(
  logic: CompiledScenario,
  decision: CompiledDecision,
  kind: MutationKind,
  asked: readonly string[],
): readonly Found[] {
  return decision.options.flatMap((option, at) => {
    const change = (name: string, changed: Partial<CompiledOption>): Found => ({
      name: `${decision.id}.${option.id}: ${name}`,
      logic: {
        ...logic,
        decisions: { ...logic.decisions, [decision.id]: { ...decision, options: decision.options.with(at, { ...option, ...changed }) } },
      },
    });
    switch (kind) {
      case 'rating':
        return Object.entries(option.rating).map(([ruleset, rating]) => {
          const other = turned[rating];
          return change(`${other} instead of ${rating} under ${ruleset}`, { rating: { ...option.rating, [ruleset]: other } });
        });
      case 'guard':
        return [
          ...(option.when === null ? [] : [change('open unless', { when: negate(option.when) })]),
          ...mutateConsequences(option, ({ when }) => (when === null ? [] : [['unless', { when: negate(when) }]]), change),
        ];
      case 'effect':
        return [
          ...turnEffects(option.effects).map(([name, effects]) => change(name, { effects })),
          ...mutateConsequences(option, (one) => turnEffects(one.effects).map(([name, effects]) => [name, { effects }]), change),
        ];
      case 'flag':
        return [
          ...option.sets.map((flag) => change(`does not set ${flag}`, { sets: without(option.sets, flag) })),
          ...mutateConsequences(
            option,
            (one) => one.sets.map((flag) => [`does not set ${flag}`, { sets: without(one.sets, flag) }]),
            change,
          ),
        ];
      case 'forfeit':
        return option.forfeits.map((lost) => change(`does not forfeit ${lost}`, { forfeits: without(option.forfeits, lost) }));
      case 'added forfeit': {
        const next = asked[(asked.indexOf(decision.id) + 1) % asked.length] ?? '';
        return option.forfeits.includes(next) ? [] : [change(`forfeits ${next}`, { forfeits: [...option.forfeits, next] })];
      }
    }
  });
}

function mutateConsequences(
  option: CompiledOption,
  mutate: (one: CompiledConsequence) => readonly (readonly [name: string, changed: Partial<CompiledConsequence>])[],
  change: (name: string, changed: Partial<CompiledOption>) => Found,
): readonly Found[] {
  return option.consequences.flatMap((one, at) =>
    mutate(one).map(([name, changed]) =>
      change(`consequence ${one.id} ${name}`, { consequences: option.consequences.with(at, { ...one, ...changed }) }),
    ),
  );
}

function turnEffects(effects: readonly Effect[]): readonly (readonly [name: string, effects: readonly Effect[]])[] {
  return effects.map((one, at) => [
    `${'measure' in one ? one.measure : one.counter} ${-one.add} instead of ${one.add}`,
    effects.with(at, { ...one, add: -one.add }),
  ]);
}

/** One step, so that it is as hard to see as can be. */
const turned: Readonly<Record<Rating, Rating>> = { best: 'sound', sound: 'weak', weak: 'sound', harmful: 'weak' };

function negate(condition: Condition): Condition {
  return { not: condition };
}

function without(list: readonly string[], item: string): readonly string[] {
  return list.filter((one) => one !== item);
}
