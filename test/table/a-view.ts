import type { SessionView } from '#session/view.ts';
import { day, minute } from '#test/support/a-scenario.ts';

const slots = ['wave', 'hemp', 'stripe', 'check', 'scale'] as const;

/** Options in the order in which they lie on the table. */
export function someOptions(count: number): NonNullable<SessionView['decision']>['options'] {
  return slots.slice(0, count).map((slot, index) => ({ id: `option-${index + 1}`, slot, minutes: 30, open: true, reason: null }));
}

/** The first decision on the morning of the call, and what the test states. */
export function aView(stated: Partial<SessionView> = {}): SessionView {
  return {
    scenario: 'hario-2019',
    ruleset: 'japan-2019',
    length: 'express',
    seed: 'seed',
    phase: 'deciding',
    clock: { now: minute('2019-05-08T10:42'), start: minute('2019-05-08T10:40'), dayNumber: 1, light: 'morning', season: 'may' },
    act: { id: 'alert', index: 0, count: 5 },
    beat: 'alert.call',
    decisionNumber: 1,
    decisionCount: 10,
    arrivals: [],
    decision: { id: 'stop-what', asks: null, options: someOptions(4), asksConfidence: true },
    settled: null,
    measures: ['customers', 'evidence', 'trust', 'compliance', 'business'].map((id) => ({ id, value: 60, previous: 60, band: 'fair' })),
    counters: [],
    duties: [],
    tape: { from: day('2018-11-09'), to: day('2019-09-19'), today: day('2019-05-08'), exposure: null, pins: [] },
    roles: ['president', 'shop-manager', 'it', 'pr', 'privacy-officer', 'customer-desk'].map((id) => ({ id, speaking: false })),
    shop: 'open',
    hero: 'phone',
    heroId: 'call',
    tray: [],
    book: [],
    actEnd: null,
    ending: null,
    ...stated,
  };
}

/** The outcome of the second option. */
export function aSettledView(stated: Partial<SessionView> = {}): SessionView {
  return aView({
    phase: 'settled',
    decision: null,
    hero: null,
    heroId: null,
    settled: {
      decision: 'stop-what',
      option: 'option-2',
      slot: 'hemp',
      confidence: null,
      options: someOptions(4).map(({ id, slot }) => ({ id, slot })),
      sealAngle: -4,
    },
    ...stated,
  });
}
