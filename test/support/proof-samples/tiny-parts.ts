import fc from 'fast-check';
import type { Change, CompiledConsequence, CompiledDuty, CompiledScenario, Delay } from '#scenario/compiled.ts';
import type { Condition } from '#scenario/schema.ts';
import type { Kind, Profile } from './tiny-profiles.ts';

/** In so many of ten cases. */
export function sometimes<T, U>(inTen: number, then: fc.Arbitrary<T>, otherwise: U): fc.Arbitrary<T | U> {
  return fc.oneof({ weight: 10 - inTen, arbitrary: fc.constant(otherwise) }, { weight: inTen, arbitrary: then });
}

/** A condition of one question, its opposite, or two questions joined. */
export function anyCondition({ flags }: Profile, kinds: readonly Kind[]): fc.Arbitrary<Condition> {
  const leaves: Readonly<Record<Kind, fc.Arbitrary<Condition>>> = {
    flag: fc.constantFrom(...flags).map((flag) => ({ flag })),
    measure: fc.record({ measure: fc.constantFrom('m0', 'm1'), band: fc.constantFrom('low', 'mid', 'high') }),
    counter: fc.record({ counter: fc.constant('c'), band: fc.constantFrom('few', 'many', 'most') }),
    lateness: fc.record({ lateness: fc.constantFrom('on-time', 'late') }),
    duty: fc.record({ duty: fc.constant('d'), is: fc.constantFrom('open', 'met', 'missed') }),
    act: fc.record({ act: fc.constantFrom('a0', 'a1', 'a2') }),
  };
  const leaf = fc.oneof(...kinds.map((kind) => leaves[kind]));
  const negated = leaf.map((not): Condition => ({ not }));
  const pair = fc.tuple(fc.oneof(leaf, negated), fc.oneof(leaf, negated));
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 3, arbitrary: negated },
    { weight: 1, arbitrary: pair.map((all): Condition => ({ all })) },
    { weight: 1, arbitrary: pair.map((any): Condition => ({ any })) },
  );
}

/** A change of flags, measures and the counter, mostly a small one. */
export function anyChange({ flags, effects, sets, clears }: Profile): fc.Arbitrary<Change> {
  const effect = fc.oneof(
    fc.record({ measure: fc.constantFrom('m0', 'm1'), add: fc.constantFrom(-10, -5, 5, 10) }),
    fc.record({ counter: fc.constant('c'), add: fc.constantFrom(-8, 8) }),
  );
  const flag = fc.constantFrom(...flags).map((one) => [one]);
  return fc.record({
    effects: sometimes(effects, fc.array(effect, { minLength: 1, maxLength: 2 }), []),
    sets: sometimes(sets, flag, []),
    clears: sometimes(clears, flag, []),
  });
}

/** When a consequence comes; beats and acts are told by number, since which there are is not known yet. */
type Wait = { readonly minutes: number } | { readonly act: number } | { readonly beat: number } | null;

/** A consequence before it knows its scenario. */
export interface ConsequencePlan extends Change {
  readonly when: Condition | null;
  readonly wait: Wait;
}

/** Consequences of one option: mostly none or one, at once or later. */
export function anyConsequences(profile: Profile): fc.Arbitrary<readonly ConsequencePlan[]> {
  const wait: fc.Arbitrary<Wait> = fc.oneof(
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 6, arbitrary: fc.record({ minutes: fc.constantFrom(...profile.delays) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.integer({ min: 1, max: 2 }) }) },
    { weight: 1, arbitrary: fc.record({ beat: fc.nat(8) }) },
  );
  const one = fc
    .record({ when: sometimes(profile.guarded, anyCondition(profile, profile.rules), null), wait, change: anyChange(profile) })
    .map(({ when, wait: after, change }) => ({ when, wait: after, ...change }));
  return sometimes(profile.promises, fc.array(one, { minLength: 1, maxLength: 2 }), []);
}

/** A planned consequence in a scenario with so many beats and acts. Pure. */
export function placeConsequence(
  { wait, ...rest }: ConsequencePlan,
  at: number,
  beats: readonly string[],
  acts: readonly string[],
): CompiledConsequence {
  return { id: `k${at}`, ...rest, after: placeWait(wait, beats, acts) };
}

function placeWait(wait: Wait, beats: readonly string[], acts: readonly string[]): Delay | null {
  if (wait === null || 'minutes' in wait) return wait;
  if ('act' in wait) return { act: acts[wait.act % acts.length] ?? '' };
  return { beat: beats[wait.beat % beats.length] ?? '' };
}

/** At most one duty, with or without a clock. */
export function anyDuties(profile: Profile): fc.Arbitrary<CompiledScenario['duties']> {
  if (!profile.duties) return fc.constant({});
  const clock = fc.record({
    days: fc.integer({ min: 1, max: 3 }),
    dayOfKnowledge: fc.constantFrom(0, 1),
    endsOnDayOff: fc.constantFrom('stays', 'next-working-day'),
  });
  const duty: fc.Arbitrary<CompiledDuty> = fc.record({
    id: fc.constant('d'),
    rulesets: fc.constant(['then']),
    opens: anyCondition(profile, [...profile.rules, 'act']),
    met: anyCondition(profile, profile.rules),
    clock: sometimes(9, clock, 'none'),
    missed: anyChange(profile),
    sources: fc.constant(['S1']),
  });
  return sometimes(8, duty, null).map((d) => (d === null ? {} : { d }));
}

/** Flows into the one counter, in and out. */
export function anyFlows(profile: Profile): fc.Arbitrary<CompiledScenario['flows']> {
  const flow = fc.record({
    counter: fc.constant('c'),
    perDay: fc.constantFrom(-24, 8, 16, 24),
    while: anyCondition(profile, profile.rules),
  });
  return fc.array(flow, { maxLength: profile.flows }).map((all) => Object.fromEntries(all.map((one, at) => [`flow${at}`, one])));
}
