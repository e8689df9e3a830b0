import type { ScenarioFile } from '#scenario/schema.ts';
import {
  acts,
  competencies,
  draw,
  flags,
  forfeitingPlace,
  gatedOptions,
  measures,
  numbers,
  ranks,
  roles,
  rulesets,
  type ActName,
} from './plan.ts';

type DecisionFile = ScenarioFile['decisions'][string];
type OptionFile = DecisionFile['options'][string];
type ConsequenceFile = NonNullable<OptionFile['consequences']>[number];
type EffectFile = NonNullable<OptionFile['effects']>[number];

const letters = ['a', 'b', 'c', 'd', 'e'] as const;
const minutes = [10, 20, 30, 40, 60, 90, 120, 180, 240, 300] as const;

/** Least and most that an option of a rank adds to a measure. Thirty decisions, so each moves little. */
const swings = { best: [1, 4], sound: [-1, 2], weak: [-4, -1], harmful: [-7, -2] } as const;

/** Options that take weeks and so make the players late. */
const longMinutes: Readonly<Record<string, readonly { readonly place: number; readonly minutes: number }[]>> = {
  'forensics-5': [{ place: 3, minutes: 60 * 24 * 40 }],
  'disclosure-2': [{ place: 2, minutes: 60 * 24 * 21 }],
  'disclosure-5': [{ place: 2, minutes: 60 * 24 * 45 }],
};

/** Ratings that the later law changes. */
const otherUnderNewLaw: Readonly<Record<string, { readonly place: number; readonly rating: 'weak' | 'harmful' }>> = {
  'forensics-2': { place: 1, rating: 'harmful' },
  'forensics-5': { place: 1, rating: 'weak' },
  'disclosure-3': { place: 1, rating: 'weak' },
};

/** What sets a flag later: a promise kept, a duty caught up with, a sentence taken back. */
const lateFlags: Readonly<Record<string, readonly { readonly place: number; readonly consequence: ConsequenceFile }[]>> = {
  'alert-4': [
    { place: 1, consequence: { id: 'chain-told-late', after: { days: 7 }, sets: ['chain-told'] } },
    {
      place: 2,
      consequence: { id: 'chain-asks', after: { beat: 'forensics.b3' }, sets: ['chain-told'], effects: [{ measure: 'trust', add: -3 }] },
    },
  ],
  'forensics-2': [
    {
      place: 0,
      consequence: {
        id: 'final-report',
        when: { ruleset: 'japan-2025' },
        after: { days: 45 },
        sets: ['ppc-final-sent'],
        effects: [{ measure: 'compliance', add: 2 }],
      },
    },
    { place: 1, consequence: { id: 'exact-report', after: { act: 'disclosure' }, sets: ['ppc-told', 'ppc-final-sent'] } },
    {
      place: 2,
      consequence: {
        id: 'commission-asks',
        after: { beat: 'disclosure.b2' },
        sets: ['ppc-told'],
        effects: [{ measure: 'compliance', add: -4 }],
      },
    },
  ],
  'forensics-5': [
    {
      place: 1,
      consequence: { id: 'warned-later', after: { days: 14 }, sets: ['customers-warned'], effects: [{ measure: 'customers', add: 2 }] },
    },
  ],
  'disclosure-2': [
    {
      place: 4,
      consequence: { id: 'taken-back', after: { days: 9 }, sets: ['customers-warned'], effects: [{ measure: 'trust', add: -5 }] },
    },
  ],
};

/** Thirty decisions; each of the first four fifths of them can be felt later. */
export function createDecisions(seed: string): ScenarioFile['decisions'] {
  return Object.fromEntries(acts.flatMap((act) => numbers.map((n) => [`${act}-${n}`, createDecision(seed, act, n)] as const)));
}

function createDecision(seed: string, act: ActName, n: number): DecisionFile {
  const id = `${act}-${n}`;
  const order = shufflePlaces(seed, id, (ranks[n] ?? []).length);
  const letterOf = (place: number) => letters[order.indexOf(place)] ?? 'a';
  const first = acts.indexOf(act) + (n % 2);
  const own = [competencies[first % competencies.length], competencies[(first + n) % competencies.length]];
  return {
    weight: n === 2 || id === 'containment-4' ? 'critical' : n % 3 === 0 ? 'minor' : 'major',
    competencies: [...new Set(own.flatMap((one) => one ?? []))],
    ...(id === 'containment-2' || id === 'containment-4' ? { gate: true } : id === 'forensics-2' ? { gate: ['japan-2025'] } : {}),
    assume: letterOf(0),
    pace: { '60': n % 2 === 0 ? 'discuss' : 'quick' },
    asks: roles[draw(seed, `asks ${id}`, roles.length)] ?? 'it',
    options: Object.fromEntries(order.map((place) => [letterOf(place), createOption(seed, act, n, place)])),
  };
}

/** Places in the order of the file, so that the file's order tells nothing either. */
function shufflePlaces(seed: string, decision: string, count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => ({ place, key: draw(seed, `order ${decision} ${place}`, 1_000_003) }))
    .toSorted((one, other) => one.key - other.key || one.place - other.place)
    .map(({ place }) => place);
}

function createOption(seed: string, act: ActName, n: number, place: number): OptionFile {
  const id = `${act}-${n}`;
  const rank = ranks[n]?.[place] ?? 'weak';
  const name = `${id} ${place}`;
  const isForfeiting = n === 2 && place === forfeitingPlace;
  const changed = otherUnderNewLaw[id];
  const set = [
    ...(flags[id] ?? []).flatMap((one) => (one.places.includes(place) ? [one.flag] : [])),
    ...(isForfeiting ? [`${act}-lost`] : []),
  ];
  const gate = gatedOptions.find((one) => one.decision === id && one.place === place);
  const [old, recent] = rulesets;
  const consequences = createConsequences(seed, act, n, place);
  return {
    rating: changed?.place === place ? { [old]: rank, [recent]: changed.rating } : rank,
    minutes: longMinutes[id]?.find((one) => one.place === place)?.minutes ?? minutes[draw(seed, `minutes ${name}`, minutes.length)] ?? 30,
    ...(gate === undefined ? {} : { when: gate.when }),
    effects: createEffects(seed, name, rank, 2 + draw(seed, `count ${name}`, 2)),
    ...(set.length === 0 ? {} : { sets: set }),
    ...(consequences.length === 0 ? {} : { consequences }),
    stance: listStances(id, n, place),
    ...(isForfeiting ? { forfeits: [`${act}-4`] } : {}),
    sources: ['S1', 'S2'],
  };
}

function createEffects(seed: string, name: string, rank: keyof typeof swings, count: number): EffectFile[] {
  const [least, most] = swings[rank];
  const start = draw(seed, `measure ${name}`, measures.length);
  const moved = Array.from({ length: count }, (_, at): EffectFile => {
    const measure = measures[(start + at * 2) % measures.length] ?? 'trust';
    return { measure, add: least + draw(seed, `add ${name} ${at}`, most - least + 1) };
  });
  const cost = draw(seed, `cost ${name}`, 12) * 100_000;
  return cost === 0 ? moved : [...moved, { counter: 'cost', add: cost }];
}

/** What comes later: after days, with the next act or on a later beat; rarely for the best option, mostly for the others. */
function createConsequences(seed: string, act: ActName, n: number, place: number): ConsequenceFile[] {
  const id = `${act}-${n}`;
  const name = `${id} ${place}`;
  const planned = (lateFlags[id] ?? []).flatMap((one) => (one.place === place ? [one.consequence] : []));
  if (draw(seed, `later ${name}`, 100) >= (place === 0 ? 25 : 60)) return planned;
  const next = acts[acts.indexOf(act) + 1];
  const ways: readonly NonNullable<ConsequenceFile['after']>[] = [
    { days: 2 + draw(seed, `days ${name}`, 13) },
    next === undefined ? { beat: 'recovery.close' } : { act: next },
    next === undefined || n < 4 ? { beat: n === 6 ? 'recovery.close' : `${act}.b6` } : { beat: `${next}.b2` },
  ];
  const doubts = ['evidence-kept', 'lead-named', 'customers-warned', 'desk-ready', 'notes-kept'] as const;
  const drawn = doubts[draw(seed, `doubt ${name}`, doubts.length * 3)];
  // What an option makes sure of, or is only offered after, cannot be what its consequence waits for.
  const isSettled =
    (flags[id] ?? []).some((one) => one.flag === drawn && one.places.includes(place)) ||
    gatedOptions.some((one) => one.decision === id && one.place === place) ||
    (drawn === 'customers-warned' && act === 'disclosure');
  const doubt = isSettled ? undefined : drawn;
  const after = ways[draw(seed, `way ${name}`, ways.length)];
  return [
    ...planned,
    {
      id: `${id}-${place}-later`,
      ...(after === undefined ? {} : { after }),
      ...(doubt === undefined ? {} : { when: { not: { flag: doubt } } }),
      effects: createEffects(seed, `later ${name}`, place === 0 ? 'best' : 'weak', 2).slice(0, 2),
    },
  ];
}

/** Each of the six kinds of player takes one option of every decision. */
function listStances(id: string, n: number, place: number): NonNullable<OptionFile['stance']> {
  const last = (ranks[n] ?? []).length - 1;
  const usual = Math.min(2, last - 1);
  // What most would do is always on offer.
  const isGated = gatedOptions.some((one) => one.decision === id && one.place === usual);
  const places = {
    'rule-book': 0,
    cautious: 1,
    typical: isGated ? 1 : usual,
    panicked: last - 1,
    'sell-on': last,
    'say-nothing': n % 2 === 0 ? last - 1 : last,
  } as const;
  return (['rule-book', 'cautious', 'typical', 'panicked', 'sell-on', 'say-nothing'] as const).filter((stance) => places[stance] === place);
}
