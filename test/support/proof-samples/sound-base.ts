import type { ProofPack } from '#proof/prove.ts';
import type {
  CompiledBeat,
  CompiledDecision,
  CompiledInject,
  CompiledOption,
  CompiledScenario,
  Rating,
  Stance,
} from '#scenario/compiled.ts';
import { aBeat, aConsequence, aDecision, anOption, aScenario, day, noChange } from '#test/support/a-scenario.ts';

/** Words of the options, by decision and option. */
export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A scenario with the words by which it may give itself away. */
export interface Sample {
  readonly logic: CompiledScenario;
  readonly labels: Labels;
}

const labels: Labels = {
  answer: { 'hang-up': 'No', listen: 'Note every detail', doubt: 'Tell the caller to write a letter to the shop' },
  stop: { 'go-on': 'Leave the shop as it is today', wait: 'Think about it overnight', stop: 'Switch payment off' },
  ask: { 'ask-all': 'Call both partners', later: 'Ring one', nobody: 'Keep it in the house and call on nobody' },
  tell: { quiet: 'Say nothing', tell: 'Write to each customer', hint: 'Put two lines at the foot of the page', blame: 'Name someone else' },
  close: { shrug: 'Shrug', learn: 'Keep what was learned', thank: 'Thank all who helped with a dinner', argue: 'Argue with the press' },
  review: { skip: 'Skip', improve: 'Plan the next exercise', repeat: 'Repeat last year and hope for the best', deny: 'Deny it all' },
};

const inject = (id: string, stated: Partial<CompiledInject> = {}): CompiledInject => ({
  ...{ id, channel: 'mail', from: 'desk', when: null, facts: [] },
  ...stated,
});

const option = (id: string, rating: Rating, minutes: number, stated: Partial<CompiledOption> = {}): CompiledOption =>
  anOption(id, rating, { rating: { then: rating }, minutes, stance: stancesOf[rating], ...stated });

const stancesOf: Readonly<Record<Rating, readonly Stance[]>> = {
  best: ['rule-book'],
  sound: [],
  weak: ['cautious', 'typical'],
  harmful: ['sell-on', 'say-nothing', 'panicked'],
};

const beats: readonly CompiledBeat[] = [
  aBeat('one.call', {
    ...{ decision: 'answer', injects: [inject('call')] },
    goto: [
      { to: 'one.news', when: { flag: 'hung-up' } },
      { to: 'one.stop', when: null },
    ],
  }),
  aBeat('one.stop', { decision: 'stop', goto: [{ to: 'one.news', when: null }] }),
  aBeat('one.news', { decision: 'ask', injects: [inject('news')] }),
  aBeat('two.notice', {
    decision: 'tell',
    injects: [inject('draft'), inject('complaint', { when: { flag: 'open' } })],
    goto: [{ to: 'two.end', when: null }],
  }),
  aBeat('two.end', { decision: 'close', goto: [{ to: 'two.late', when: null }] }),
  aBeat('two.late', { decision: 'review' }),
];

const decisions: readonly CompiledDecision[] = [
  aDecision('answer', 'one.call', {
    weight: 'critical',
    assume: 'listen',
    options: [
      option('hang-up', 'harmful', 5, { sets: ['hung-up'], forfeits: ['stop'] }),
      option('listen', 'best', 30),
      option('doubt', 'weak', 10),
    ],
  }),
  aDecision('stop', 'one.stop', {
    weight: 'minor',
    assume: 'stop',
    options: [
      option('go-on', 'harmful', 5),
      option('wait', 'weak', 720),
      option('stop', 'best', 60, {
        clears: ['open'],
        consequences: [aConsequence('refund', { after: { minutes: 600 }, effects: [{ measure: 'customers', add: 5 }] })],
      }),
    ],
  }),
  aDecision('ask', 'one.news', {
    assume: 'ask-all',
    options: [option('ask-all', 'best', 60, { sets: ['asked'] }), option('later', 'weak', 30), option('nobody', 'harmful', 5)],
  }),
  aDecision('tell', 'two.notice', {
    assume: 'tell',
    options: [
      option('quiet', 'harmful', 10_000),
      option('tell', 'best', 60, { sets: ['told'] }),
      option('hint', 'weak', 30),
      option('blame', 'harmful', 20, { when: { not: { flag: 'asked' } }, sets: ['blamed'] }),
    ],
  }),
  aDecision('close', 'two.end', {
    assume: 'learn',
    options: [option('shrug', 'harmful', 5), option('learn', 'best', 60), option('thank', 'weak', 30), option('argue', 'harmful', 90)],
  }),
  aDecision('review', 'two.late', {
    assume: 'improve',
    options: [option('skip', 'weak', 5), option('improve', 'best', 60), option('repeat', 'harmful', 30), option('deny', 'harmful', 10)],
  }),
];

/** The smallest scenario with something of everything in which a proof finds nothing: two acts, six decisions, one ruleset. */
export const soundBase: Sample = {
  labels,
  logic: aScenario({
    id: 'sound',
    languages: ['en'],
    rulesets: { then: { asOf: day('2019-05-08'), sources: ['S1'] } },
    lengths: { express: { minutesAlone: 5, minutesRoom: 10, decisions: decisions.map((one) => one.id) } },
    flows: {},
    start: { ...noChange, sets: ['open'] },
    acts: aScenario().acts.map((act) => ({
      ...act,
      first: act.id === 'one' ? 'one.call' : 'two.notice',
      beats: beats.flatMap((beat) => (beat.act === act.id ? [beat.id] : [])),
    })),
    beats: Object.fromEntries(beats.map((beat) => [beat.id, beat])),
    decisions: Object.fromEntries(decisions.map((decision) => [decision.id, decision])),
    duties: {
      notice: {
        ...{ id: 'notice', rulesets: ['then'], opens: { act: 'two' }, met: { flag: 'told' }, missed: noChange, sources: ['S1'] },
        clock: { days: 3, dayOfKnowledge: 1, endsOnDayOff: 'stays' },
      },
    },
    complications: { rumour: { id: 'rumour', when: null, channel: 'social', ...noChange } },
    slots: { talk: { beat: 'two.notice', chance: 50, oneOf: ['rumour'] } },
    milestones: { told: { when: { flag: 'told' }, median: null } },
    endings: [
      { id: 'trusted', when: { flag: 'told' } },
      { id: 'doubted', when: null },
    ],
  }),
};

/** A sample as `prove` takes it. */
export function packSample({ logic, labels: own }: Sample): ProofPack {
  const decisions = Object.fromEntries(
    Object.entries(own).map(([decision, options]) => [
      decision,
      { options: Object.fromEntries(Object.entries(options).map(([id, label]) => [id, { label }])) },
    ]),
  );
  return { logic, texts: { en: { decisions } } };
}
