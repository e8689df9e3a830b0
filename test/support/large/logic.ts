import type { ScenarioFile } from '#scenario/schema.ts';
import { createActs, listDecisionIds } from './course.ts';
import { createDecisions } from './decisions.ts';
import { acts, competencies, draw, measures, parties, roles, rulesets } from './plan.ts';

type ComplicationFile = ScenarioFile['complications'][string];

const bands = [{ id: 'low', below: 30 }, { id: 'shaky', below: 55 }, { id: 'fair', below: 75 }, { id: 'good' }];
const starts: Readonly<Record<(typeof measures)[number], number>> = {
  customers: 50,
  evidence: 65,
  trust: 60,
  compliance: 55,
  business: 75,
};

/** Two complications a slot; the first of each can change what arrives later, the second only moves a measure. */
const slots: readonly { readonly id: string; readonly beat: string; readonly first: ComplicationFile }[] = [
  { id: 'first-hour', beat: 'alert.b1', first: { sets: ['doubted'] } },
  { id: 'first-night', beat: 'containment.b3', first: { when: { not: { flag: 'staff-briefed' } } } },
  { id: 'second-night', beat: 'containment.b6', first: { when: { not: { flag: 'evidence-kept' } }, sets: ['logs-lost'] } },
  { id: 'inquiry-queue', beat: 'forensics.b2', first: { when: { flag: 'inquiry-ordered' }, sets: ['inquiry-late'] } },
  { id: 'long-inquiry', beat: 'forensics.b5', first: { when: { flag: 'denied' } } },
  { id: 'before-notice', beat: 'disclosure.b2', first: {} },
  { id: 'day-of-notice', beat: 'disclosure.b5', first: { when: { not: { flag: 'desk-ready' } } } },
  { id: 'late-summer', beat: 'recovery.b3', first: { when: { flag: 'patched' } } },
];

/** The logic of the large scenario as its file would hold it. Pure; the same seed gives the same scenario. */
export function createLogic(seed: string): ScenarioFile {
  const decisions = listDecisionIds();
  const choose = (...kept: readonly (readonly number[])[]) =>
    acts.flatMap((act, at) => (kept[at % kept.length] ?? []).map((n) => `${act}-${n}`));
  return {
    format: 1,
    id: 'large',
    version: '1.0.0',
    languages: ['ja', 'en'],
    clock: { start: '2019-05-08T10:40', zone: 'Asia/Tokyo', holidays: ['2019-07-15', '2019-08-12', '2019-09-16', '2019-09-23'] },
    exposure: {
      from: '2018-11-28',
      to: '2019-05-08',
      endsWith: 'card-input-stopped',
      knownWhen: { flag: 'inquiry-reported' },
      widenedWhen: { flag: 'logs-lost' },
      widenedFrom: '2018-09-01',
    },
    rulesets: Object.fromEntries(rulesets.map((id) => [id, { asOf: id === 'japan-2019' ? '2019-05-08' : '2025-03-31', sources: ['S1'] }])),
    lengths: {
      express: { minutesAlone: 15, minutesRoom: 60, decisions: choose([2, 5], [2, 4]) },
      standard: { minutesAlone: 25, minutesRoom: 90, decisions: choose([2, 4, 5]) },
      full: { minutesAlone: 50, minutesRoom: 240, decisions: [...decisions] },
    },
    roles: [...roles],
    parties: [...parties],
    measures: Object.fromEntries(measures.map((id) => [id, { start: starts[id], bands }])),
    counters: {
      'cards-added': {
        unit: 'cards',
        start: 0,
        better: 'low',
        shown: 'always',
        basis: 'model',
        bands: [{ id: 'few', below: 5 }, { id: 'some', below: 50 }, { id: 'many' }],
      },
      'card-days': { unit: 'card-days', start: 0, better: 'low', shown: 'debrief', basis: 'model' },
      cost: { unit: 'yen', start: 0, better: 'low', shown: 'debrief', basis: 'sourced', sources: ['S2'] },
    },
    flows: {
      'cards-typed-in': { counter: 'cards-added', perDay: 16, while: { not: { flag: 'card-stopped' } } },
      'cards-unwatched': {
        counter: 'card-days',
        perDay: 2577,
        while: { all: [{ not: { flag: 'cards-monitored' } }, { not: { flag: 'customers-warned' } }] },
      },
    },
    lateness: [{ id: 'on-time', below: 5 }, { id: 'late', below: 30 }, { id: 'very-late' }],
    duties: createDuties(),
    start: {},
    acts: createActs(seed),
    decisions: createDecisions(seed),
    complications: Object.fromEntries(
      slots.flatMap(({ id, first }) => [
        [`${id}-one`, { channel: 'phone', ...first, effects: createEffects(seed, `${id}-one`) } satisfies ComplicationFile],
        [`${id}-two`, { channel: 'social', effects: createEffects(seed, `${id}-two`) } satisfies ComplicationFile],
      ]),
    ),
    slots: Object.fromEntries(slots.map(({ id, beat }) => [id, { beat, chance: 60, oneOf: [`${id}-one`, `${id}-two`] }])),
    endings: createEndings(),
    milestones: {
      'decider-named': { when: { flag: 'lead-named' } },
      'card-input-stopped': { when: { flag: 'card-stopped' } },
      'shop-stopped': { when: { flag: 'shop-stopped' } },
      'evidence-kept': { when: { flag: 'evidence-kept' } },
      'chain-told': { when: { flag: 'chain-told' } },
      'inquiry-ordered': { when: { flag: 'inquiry-ordered' } },
      'ppc-told': { when: { flag: 'ppc-told' } },
      'customers-warned': { when: { flag: 'customers-warned' } },
      published: { when: { flag: 'published' }, median: { days: 130, sources: ['S2'] } },
      'future-decided': { when: { flag: 'future-decided' } },
    },
    shop: [
      { is: 'closed-for-good', when: { any: [{ flag: 'rebuilt' }, { flag: 'moved-to-mall' }] } },
      { is: 'stopped', when: { flag: 'shop-stopped' } },
      { is: 'card-stopped', when: { flag: 'card-stopped' } },
      { is: 'open' },
    ],
    objectives: acts.map((act, at) => ({ id: `in-${act}`, competencies: competencies.slice(at, at + 2) })),
    competencies: Object.fromEntries(competencies.map((id, at) => [id, { csf: ['RS.MA-01'], owner: roles[at % roles.length] ?? 'it' }])),
    passMark: 70,
  };
}

function createEffects(seed: string, complication: string): NonNullable<ComplicationFile['effects']> {
  const measure = measures[draw(seed, `moved by ${complication}`, measures.length)] ?? 'trust';
  return [{ measure, add: -1 - draw(seed, `by how much ${complication}`, 4) }];
}

function createDuties(): ScenarioFile['duties'] {
  const opens = { flag: 'alerted' };
  const withdraw = (measure: (typeof measures)[number], add: number) => ({ effects: [{ measure, add }] });
  return {
    'ppc-effort': { rulesets: ['japan-2019'], opens, met: { flag: 'ppc-told' }, clock: 'none', sources: ['S1'] },
    'ppc-preliminary': {
      rulesets: ['japan-2025'],
      opens,
      met: { flag: 'ppc-told' },
      clock: { days: 10, dayOfKnowledge: 1, endsOnDayOff: 'next-working-day' },
      missed: withdraw('compliance', -10),
      sources: ['S1'],
    },
    'ppc-final': {
      rulesets: ['japan-2025'],
      opens,
      met: { flag: 'ppc-final-sent' },
      clock: { days: 60, dayOfKnowledge: 1, endsOnDayOff: 'next-working-day' },
      missed: withdraw('compliance', -6),
      sources: ['S1'],
    },
    'acquirer-report': {
      rulesets: ['japan-2019', 'japan-2025'],
      opens,
      met: { flag: 'chain-told' },
      clock: { days: 5, dayOfKnowledge: 0, endsOnDayOff: 'next-working-day' },
      missed: withdraw('business', -4),
      sources: ['S1'],
    },
    'customer-word': {
      rulesets: ['japan-2019', 'japan-2025'],
      opens,
      met: { flag: 'customers-warned' },
      clock: { days: 45, dayOfKnowledge: 1, endsOnDayOff: 'stays' },
      missed: withdraw('customers', -5),
      sources: ['S1'],
    },
  };
}

function createEndings(): ScenarioFile['endings'] {
  const restarted = { any: [{ flag: 'rebuilt' }, { flag: 'moved-to-mall' }] };
  return [
    {
      id: 'contract-ended',
      when: { any: [{ flag: 'new-name' }, { all: [{ flag: 'kept-quiet' }, { measure: 'compliance', band: 'low' }] }] },
    },
    { id: 'trust-lost', when: { any: [{ flag: 'damage-denied' }, { measure: 'trust', band: 'low' }] } },
    {
      id: 'ordered',
      when: { all: [{ flag: 'logs-lost' }, { duty: 'customer-word', is: 'missed' }, { not: { measure: 'compliance', band: 'good' } }] },
    },
    { id: 'clean-restart', when: { all: [{ flag: 'early-warning' }, { flag: 'honest-notice' }, restarted] } },
    { id: 'slow-but-honest', when: { all: [{ flag: 'honest-notice' }, restarted] } },
    { id: 'under-watch' },
  ];
}
