import type {
  Change,
  CompiledBeat,
  CompiledConsequence,
  CompiledDecision,
  CompiledOption,
  CompiledScenario,
  Rating,
} from '#scenario/compiled.ts';
import { parseLocalDay, parseLocalMinute } from '#shared/local-time.ts';

/** A minute of the scenario clock, written as in a scenario file. */
export function minute(text: string): number {
  const parsed = parseLocalMinute(text);
  if (parsed === null) throw new Error(`Violated assumption: ${text} is a local date and time.`);
  return parsed;
}

/** A day, written as in a scenario file. */
export function day(text: string): number {
  const parsed = parseLocalDay(text);
  if (parsed === null) throw new Error(`Violated assumption: ${text} is a date.`);
  return parsed;
}

export const noChange: Change = { effects: [], sets: [], clears: [] };

/** A beat with nothing on it, and what the test states. */
export function aBeat(id: string, stated: Partial<CompiledBeat> = {}): CompiledBeat {
  const act = id.split('.')[0] ?? '';
  return { id, act, at: null, injects: [], decision: null, sets: [], goto: [], minutes: {}, ...stated };
}

/** An option without any effect, and what the test states. */
export function anOption(id: string, rating: Rating, stated: Partial<CompiledOption> = {}): CompiledOption {
  return {
    id,
    rating: { then: rating, now: rating },
    minutes: 10,
    when: null,
    ...noChange,
    consequences: [],
    stance: [],
    forfeits: [],
    sources: ['S1'],
    ...stated,
  };
}

/** A consequence that comes at once and changes nothing, and what the test states. */
export function aConsequence(id: string, stated: Partial<CompiledConsequence> = {}): CompiledConsequence {
  return { id, when: null, after: null, ...noChange, ...stated };
}

/** A decision between a best and a harmful option, and what the test states. */
export function aDecision(id: string, beat: string, stated: Partial<CompiledDecision> = {}): CompiledDecision {
  return {
    id,
    beat,
    act: beat.split('.')[0] ?? '',
    weight: 'major',
    competencies: ['triage'],
    gate: [],
    assume: 'good',
    pace: {},
    asks: null,
    history: [],
    options: [anOption('good', 'best'), anOption('bad', 'harmful')],
    ...stated,
  };
}

/** Two acts with a decision each, from Wednesday 8 May 2019 10:40, and what the test states. */
export function aScenario(stated: Partial<CompiledScenario> = {}): CompiledScenario {
  const beats = {
    'one.call': aBeat('one.call', {
      decision: 'answer',
      injects: [{ id: 'call', channel: 'phone', from: 'outside', when: null, facts: [] }],
    }),
    'two.end': aBeat('two.end', {
      decision: 'close',
      injects: [{ id: 'mail', channel: 'mail', from: 'desk', when: null, facts: [] }],
    }),
  };
  return {
    format: 1,
    id: 'small',
    version: '1.0.0',
    hash: 'hash-of-small',
    languages: ['ja', 'en'],
    clock: { start: minute('2019-05-08T10:40'), zone: 'Asia/Tokyo', holidays: [day('2019-07-15')] },
    exposure: null,
    rulesets: { then: { asOf: day('2019-05-08'), sources: ['S1'] }, now: { asOf: day('2026-11-22'), sources: ['S1'] } },
    lengths: { express: { minutesAlone: 5, minutesRoom: 10, decisions: ['answer', 'close'] } },
    roles: ['desk', 'it'],
    parties: ['outside'],
    measures: {
      customers: {
        start: 70,
        bands: [
          { id: 'low', below: 40 },
          { id: 'high', below: null },
        ],
      },
    },
    counters: {
      cards: { id: 'cards', unit: 'cards', start: 0, better: 'low', shown: 'always', bands: [], basis: 'model', sources: [] },
    },
    prices: {},
    flows: { entry: { counter: 'cards', perDay: 16, while: { flag: 'open' } } },
    lateness: [
      { id: 'on-time', below: 1 },
      { id: 'late', below: null },
    ],
    duties: {},
    start: { ...noChange, sets: ['open'] },
    acts: [
      { id: 'one', opensAt: minute('2019-05-08T10:40'), first: 'one.call', beats: ['one.call'] },
      { id: 'two', opensAt: minute('2019-05-20T09:00'), first: 'two.end', beats: ['two.end'] },
    ],
    beats,
    decisions: { answer: aDecision('answer', 'one.call'), close: aDecision('close', 'two.end') },
    complications: {},
    slots: {},
    endings: [
      { id: 'shut', when: { not: { flag: 'open' } } },
      { id: 'open', when: null },
    ],
    milestones: {},
    shop: [{ is: 'open', when: null }],
    objectives: [{ id: 'first', competencies: ['triage'] }],
    competencies: { triage: { csf: ['RS.MA-01'], owner: 'desk' } },
    passMark: 70,
    ...stated,
  };
}
