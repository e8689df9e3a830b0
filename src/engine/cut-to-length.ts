import type {
  Change,
  CompiledAct,
  CompiledBeat,
  CompiledDecision,
  CompiledOption,
  CompiledScenario,
  LengthId,
} from '#scenario/compiled.ts';
import { followLeftOut, tidyRules } from './follow-left-out.ts';
import { listSettableFlags } from './list-settable-flags.ts';
import { resolveCondition, toCondition, type Known, type Resolved } from './resolve-condition.ts';
import type { Condition } from '#scenario/schema.ts';

/**
 * The story of one length as a scenario of its own: beats that are not in it are passed at once and nothing of them
 * happens; what can never hold in it is gone. Id, version and hash stay those of the whole. Pure; gives the very scenario
 * where nothing in it names a length.
 */
export function cutToLength(scenario: CompiledScenario, length: LengthId): CompiledScenario {
  if (scenario.lengths[length] === undefined || !namesLength(scenario)) return scenario;
  let cut = leaveEffectsOut(leaveBeatsOut(scenario, length), length);
  // What has gone may have been the last to set a flag, so what asked for that flag goes too, until nothing more does.
  for (let before = -1; ;) {
    const flags = listSettableFlags(cut, length);
    if (flags.size === before) return cut;
    before = flags.size;
    cut = workOut(cut, (question) => judge(question, length, flags));
  }
}

function namesLength({ beats, ...scenario }: CompiledScenario): boolean {
  return Object.values(beats).some((beat) => beat.lengths !== undefined) || asksForLength([beats, scenario]);
}

function asksForLength(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  const inner = Object.values(part);
  // The one form of a condition that names a length, and an effect that counts in some.
  if (inner.length === 1 && 'length' in part && typeof part.length === 'string') return true;
  if ('add' in part && 'lengths' in part) return true;
  return inner.some(asksForLength);
}

function judge(question: Condition, length: LengthId, flags: ReadonlySet<string>): boolean | null {
  if ('length' in question) return question.length === length;
  return 'flag' in question && !flags.has(question.flag) ? false : null;
}

/** Takes the beats out with everything that hangs on them, and leads the story past them. */
function leaveBeatsOut(scenario: CompiledScenario, length: LengthId): CompiledScenario {
  const isLeftOut = (beat: string): boolean => scenario.beats[beat]?.lengths?.includes(length) === false;
  const follow = followLeftOut({
    isLeftOut,
    rulesOf: (beat) => scenario.beats[beat]?.goto ?? [],
    known: (question) => ('length' in question ? question.length === length : null),
  });
  const cutAct = (act: CompiledAct): CompiledAct => ({
    ...act,
    // The check makes sure that a first beat that is left out leads on whatever holds.
    first: isLeftOut(act.first) ? (follow(act.first)[0]?.to ?? act.first) : act.first,
    beats: act.beats.filter((beat) => !isLeftOut(beat)),
  });
  return {
    ...scenario,
    acts: scenario.acts.map(cutAct),
    beats: pick(
      scenario.beats,
      (beat) => !isLeftOut(beat.id),
      (beat) => ({ ...beat, goto: follow(beat.id) }),
    ),
    decisions: pick(
      scenario.decisions,
      (one) => !isLeftOut(one.beat),
      (one) => leaveTargetsOut(scenario, one, isLeftOut),
    ),
    slots: pick(scenario.slots, (slot) => !isLeftOut(slot.beat)),
  };
}

/** Takes out what does not count in the length. */
function leaveEffectsOut(scenario: CompiledScenario, length: LengthId): CompiledScenario {
  const cut = <T extends Change>(change: T): T => ({
    ...change,
    effects: change.effects.flatMap(({ lengths, ...effect }) => (lengths?.includes(length) === false ? [] : [effect])),
  });
  return {
    ...scenario,
    start: cut(scenario.start),
    decisions: pick(
      scenario.decisions,
      () => true,
      (one) => ({
        ...one,
        options: one.options.map((option) => ({ ...cut(option), consequences: option.consequences.map(cut) })),
      }),
    ),
    complications: pick(scenario.complications, () => true, cut),
    duties: pick(
      scenario.duties,
      () => true,
      (one) => ({ ...one, missed: cut(one.missed) }),
    ),
  };
}

function leaveTargetsOut(scenario: CompiledScenario, decision: CompiledDecision, isLeftOut: (beat: string) => boolean): CompiledDecision {
  return {
    ...decision,
    options: decision.options.map((option) => ({
      ...option,
      consequences: option.consequences.filter(({ after }) => after === null || !('beat' in after) || !isLeftOut(after.beat)),
      forfeits: option.forfeits.filter((forfeited) => !isLeftOut(scenario.decisions[forfeited]?.beat ?? '')),
    })),
  };
}

/** Works out every condition as far as it is known: what never holds goes, what always holds needs no condition. */
function workOut(scenario: CompiledScenario, known: Known): CompiledScenario {
  const resolve = (condition: Condition | null): Resolved => resolveCondition(condition, known);
  const settle = (condition: Condition): Condition => toCondition(resolve(condition));
  const keep = <T extends { readonly when: Condition | null }>(all: readonly T[]): readonly T[] =>
    all.flatMap((one) => {
      const when = resolve(one.when);
      return when === false ? [] : [{ ...one, when: when === true ? null : when }];
    });
  /** Of a list that is tried in order, nothing after an entry that always holds. */
  const keepFirst = <T extends { readonly when: Condition | null }>(all: readonly T[]): readonly T[] => {
    const kept = keep(all);
    const always = kept.findIndex((one) => one.when === null);
    return always === -1 ? kept : kept.slice(0, always + 1);
  };
  const workOutBeat = (beat: CompiledBeat): CompiledBeat => ({
    ...beat,
    injects: keep(beat.injects),
    goto: tidyRules(beat.goto.map(({ to, when }) => ({ to, when: resolve(when) }))),
  });
  const workOutOption = (option: CompiledOption): CompiledOption => ({ ...option, consequences: keep(option.consequences) });
  const { exposure, slots } = scenario;
  const drawn = new Set(Object.values(slots).flatMap((slot) => slot.oneOf));
  const complications = Object.fromEntries(
    keep(Object.values(scenario.complications)).flatMap((one) => (drawn.has(one.id) ? [[one.id, one] as const] : [])),
  );
  return {
    ...scenario,
    exposure:
      exposure === null
        ? null
        : {
            ...exposure,
            knownWhen: settle(exposure.knownWhen),
            widenedWhen: exposure.widenedWhen === null ? null : settle(exposure.widenedWhen),
          },
    flows: pick(
      scenario.flows,
      (one) => resolve(one.while) !== false,
      (one) => ({ ...one, while: settle(one.while) }),
    ),
    duties: pick(
      scenario.duties,
      (one) => resolve(one.opens) !== false,
      (one) => ({ ...one, opens: settle(one.opens), met: settle(one.met) }),
    ),
    beats: pick(scenario.beats, () => true, workOutBeat),
    decisions: pick(
      scenario.decisions,
      () => true,
      (one) => ({ ...one, options: keep(one.options).map(workOutOption) }),
    ),
    complications,
    // What a slot draws hangs on all it names, so a slot stays whole or goes.
    slots: pick(slots, (slot) => slot.oneOf.some((id) => complications[id] !== undefined)),
    endings: keepFirst(scenario.endings),
    milestones: pick(
      scenario.milestones,
      (one) => resolve(one.when) !== false,
      (one) => ({ ...one, when: settle(one.when) }),
    ),
    shop: keepFirst(scenario.shop),
  };
}

/** The entries of a map that stay, in its order, each as it is to be. */
function pick<T>(map: Readonly<Record<string, T>>, stays: (one: T) => boolean, change: (one: T) => T = (one) => one): Record<string, T> {
  return Object.fromEntries(Object.entries(map).flatMap(([id, one]) => (stays(one) ? [[id, change(one)] as const] : [])));
}
