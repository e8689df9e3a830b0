import fc from 'fast-check';
import type { Change, CompiledBeat, CompiledDecision, CompiledScenario, Rating, Weight } from '#scenario/compiled.ts';
import type { Condition } from '#scenario/schema.ts';
import { aBeat, aDecision, anOption, aScenario, minute, noChange } from '#test/support/a-scenario.ts';
import {
  anyChange,
  anyCondition,
  anyConsequences,
  anyDuties,
  anyFlows,
  type ConsequencePlan,
  placeConsequence,
  sometimes,
} from './tiny-parts.ts';
import { profiles, type Profile } from './tiny-profiles.ts';

const start = minute('2019-05-08T12:00');
const dayMinutes = 1440;

interface OptionPlan {
  readonly rating: Rating;
  readonly minutes: number;
  readonly when: Condition | null;
  readonly change: Change;
  readonly consequences: readonly ConsequencePlan[];
}

interface BeatPlan {
  readonly at: number | null;
  readonly wait: number;
  readonly isOffice: boolean;
  readonly injects: readonly (Condition | null)[];
  readonly sets: readonly string[];
  readonly goto: readonly { readonly by: number; readonly when: Condition | null }[];
  /** Whether the next beat follows where no rule holds. */
  readonly goesOn: boolean;
  readonly decision: { readonly weight: Weight; readonly isAsked: boolean; readonly options: readonly OptionPlan[] } | null;
}

function anyBeat(profile: Profile, decides: fc.Arbitrary<boolean>): fc.Arbitrary<BeatPlan> {
  const option = fc.record({
    rating: fc.constantFrom('best', 'sound', 'weak', 'harmful'),
    minutes: fc.constantFrom(...profile.minutes),
    when: sometimes(profile.closed, anyCondition(profile, profile.course), null),
    change: sometimes(10 - profile.idle, anyChange(profile), noChange),
    consequences: anyConsequences(profile),
  });
  const decision = fc.record({
    weight: fc.constantFrom('critical', 'major', 'minor'),
    isAsked: sometimes(8, fc.constant(true), false),
    options: fc.array(option, { minLength: 2, maxLength: 3 }),
  });
  return fc.record({
    at: sometimes(profile.timed, fc.constantFrom(...profile.times), null),
    wait: sometimes(profile.timed, fc.constantFrom(...profile.minutes), 0),
    isOffice: sometimes(profile.timed, fc.constant(true), false),
    injects: fc.array(sometimes(6, anyCondition(profile, profile.watched), null), { maxLength: 2 }),
    sets: sometimes(2, fc.constantFrom(['f0'], ['f1']), []),
    goto: fc.array(fc.record({ by: fc.integer({ min: 1, max: 3 }), when: sometimes(6, anyCondition(profile, profile.course), null) }), {
      maxLength: 1,
    }),
    goesOn: sometimes(9, fc.constant(true), false),
    decision: decides.chain((one) => (one ? decision : fc.constant(null))),
  });
}

interface ActPlan {
  readonly opens: number;
  readonly beats: readonly BeatPlan[];
}

/**
 * Any small scenario: two or three acts, two to five decisions, and something of everything by which runs can differ:
 * flags, bands, lateness, clocks that meet to the minute, promises kept later, flows that stop and run again, luck.
 */
export const anyTinyScenario: fc.Arbitrary<CompiledScenario> = fc.oneof(...Object.values(profiles).map((profile) => anyOf(profile)));

/** Any small scenario of one family. */
export function anyOf(profile: Profile): fc.Arbitrary<CompiledScenario> {
  const beats = fc.tuple(
    anyBeat(profile, fc.constant(true)),
    fc.array(anyBeat(profile, sometimes(8, fc.constant(true), false)), { maxLength: 3 }),
  );
  const act = fc.record({ opens: fc.constantFrom(...profile.opens), beats: beats.map(([first, others]) => [first, ...others]) });
  return fc
    .record({
      acts: fc.array(act, { minLength: 2, maxLength: 3 }),
      start: anyChange(profile),
      duties: anyDuties(profile),
      flows: anyFlows(profile),
      complications: fc.array(
        fc.record({ when: sometimes(profile.guarded, anyCondition(profile, profile.rules), null), change: anyChange(profile) }),
        {
          minLength: 2,
          maxLength: 2,
        },
      ),
      slots: fc.array(fc.record({ beat: fc.nat(8), chance: fc.constantFrom(30, 50, 100), isOne: fc.boolean() }), {
        maxLength: profile.slots,
      }),
      endings: fc.array(anyCondition(profile, profile.watched), { maxLength: 2 }),
      milestones: fc.array(anyCondition(profile, profile.watched), { maxLength: 1 }),
    })
    .map(build);
}

function build(plan: {
  readonly acts: readonly ActPlan[];
  readonly start: Change;
  readonly duties: CompiledScenario['duties'];
  readonly flows: CompiledScenario['flows'];
  readonly complications: readonly { readonly when: Condition | null; readonly change: Change }[];
  readonly slots: readonly { readonly beat: number; readonly chance: number; readonly isOne: boolean }[];
  readonly endings: readonly Condition[];
  readonly milestones: readonly Condition[];
}): CompiledScenario {
  const ids = plan.acts.map((act, at) => act.beats.map((_, beat) => `a${at}.b${beat}`));
  const all = ids.flat();
  const acts = plan.acts.map((_, at) => `a${at}`);
  const decisions: CompiledDecision[] = [];
  const asked: string[] = [];
  const beats: CompiledBeat[] = [];
  let opensAt = start;
  const opened = plan.acts.map((act, actAt) => {
    opensAt += actAt === 0 ? 0 : act.opens;
    act.beats.forEach((beat, beatAt) => {
      const id = `a${actAt}.b${beatAt}`;
      // Five decisions at most: every run is played.
      const decision =
        decisions.length < 5 && beat.decision !== null ? planDecision(beat.decision, `d${decisions.length}`, id, all, acts) : null;
      if (decision !== null) decisions.push(decision);
      if (decision !== null && beat.decision?.isAsked === true) asked.push(decision.id);
      beats.push(planBeat(beat, id, beatAt, ids[actAt] ?? [], decision?.id ?? null, opensAt));
    });
    return { id: `a${actAt}`, opensAt, first: `a${actAt}.b0`, beats: ids[actAt] ?? [] };
  });
  const complications = plan.complications.map(({ when, change }, at) => ({ id: `x${at}`, when, channel: null, ...change }));
  return aScenario({
    id: 'tiny',
    languages: [],
    clock: { start, zone: 'Asia/Tokyo', holidays: [Math.floor(start / dayMinutes) + 3] },
    rulesets: { then: { asOf: Math.floor(start / dayMinutes), sources: ['S1'] } },
    lengths: { express: { minutesAlone: 5, minutesRoom: 5, decisions: asked.length > 0 ? asked : decisions.map((one) => one.id) } },
    measures: { m0: { start: 50, bands }, m1: { start: 50, bands } },
    counters: {
      c: {
        ...{ id: 'c', unit: 'cards', start: 0, better: 'low', shown: 'always', basis: 'model', sources: [] },
        bands: [
          { id: 'few', below: 10 },
          { id: 'many', below: 30 },
          { id: 'most', below: null },
        ],
      },
    },
    flows: plan.flows,
    lateness: [
      { id: 'on-time', below: 1 },
      { id: 'late', below: null },
    ],
    duties: plan.duties,
    start: plan.start,
    acts: opened,
    beats: Object.fromEntries(beats.map((one) => [one.id, one])),
    decisions: Object.fromEntries(decisions.map((one) => [one.id, one])),
    complications: Object.fromEntries(complications.map((one) => [one.id, one])),
    slots: Object.fromEntries(
      plan.slots.map(({ beat, chance, isOne }, at) => [
        `s${at}`,
        { beat: all[beat % all.length] ?? '', chance, oneOf: isOne ? [`x${at}`] : ['x0', 'x1'] },
      ]),
    ),
    endings: [...plan.endings.map((when, at) => ({ id: `e${at}`, when })), { id: 'e', when: null }],
    milestones: Object.fromEntries(plan.milestones.map((when, at) => [`t${at}`, { when, median: null }])),
  });
}

const bands = [
  { id: 'low', below: 45 },
  { id: 'mid', below: 56 },
  { id: 'high', below: null },
];

function planDecision(
  { weight, options }: NonNullable<BeatPlan['decision']>,
  id: string,
  beat: string,
  beats: readonly string[],
  acts: readonly string[],
): CompiledDecision {
  const made = options.map(({ rating, minutes, when, change, consequences }, at) =>
    anOption(`o${at}`, rating, {
      rating: { then: rating },
      minutes,
      // The first can always be taken, as the loader makes sure of the option that is assumed.
      when: at === 0 ? null : when,
      ...change,
      consequences: consequences.map((one, which) => placeConsequence(one, which, beats, acts)),
    }),
  );
  return aDecision(id, beat, { weight, assume: 'o0', options: made });
}

function planBeat(plan: BeatPlan, id: string, at: number, ids: readonly string[], decision: string | null, opensAt: number): CompiledBeat {
  const targets = new Set<string>();
  const goto = [...plan.goto, ...(plan.goesOn ? [{ by: 1, when: null }] : [])].flatMap(({ by, when }) => {
    const to = ids[at + by];
    if (to === undefined || targets.has(to)) return [];
    targets.add(to);
    return [{ to, when }];
  });
  const always = goto.findIndex((rule) => rule.when === null);
  return aBeat(id, {
    at: plan.at === null ? null : opensAt + plan.at,
    ...(plan.wait === 0 ? {} : { wait: plan.wait }),
    ...(plan.isOffice ? { hours: 'office' as const } : {}),
    injects: plan.injects.map((when, which) => ({ id: `${id}-i${which}`, channel: 'mail' as const, from: 'desk', when, facts: [] })),
    sets: plan.sets,
    goto: always === -1 ? goto : goto.slice(0, always + 1),
    decision,
  });
}
