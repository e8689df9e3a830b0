import type { ProofCode } from '#proof/finding-codes.ts';
import type { Rating } from '#scenario/compiled.ts';
import type { Condition } from '#scenario/schema.ts';
import { aBeat, aConsequence, noChange } from '#test/support/a-scenario.ts';
import { changeBeat, changeBestLabels, changeDecision, changeEachOption, changeLogic, changeOption } from './change-sample.ts';
import { type Sample, soundBase } from './sound-base.ts';

/** One small change to the sound base that breaks one rule, and where states are to be counted, how many may be followed. */
export interface BrokenSample {
  readonly sample: Sample;
  readonly maxStates?: number;
}

const base = soundBase;
const never: Condition = { flag: 'never' };
const unlessBlamed: Condition = { not: { flag: 'blamed' } };

const rate = (rating: Rating) => ({ rating: { then: rating } });

function rateEach(ratings: Partial<Record<Rating, Rating>>): Sample {
  return changeEachOption(base, ({ rating: { then: own = 'weak' } }) => rate(ratings[own] ?? own));
}

/** The last decision is offered only in part once somebody else was blamed. */
function reviewWithout(...options: readonly string[]): Sample {
  return options.reduce((sample, id) => changeOption(sample, 'review', id, { when: unlessBlamed }), base);
}

function stand(stance: 'sell-on' | 'say-nothing'): Sample {
  return changeEachOption(base, ({ rating, stance: own }) => ({
    stance: rating['then'] === 'best' ? [...own, stance] : own.filter((one) => one !== stance),
  }));
}

const withBeatNobodyEnters = (): Sample => {
  const [one, ...others] = base.logic.acts;
  if (one === undefined) throw new Error('Violated assumption: the base has acts.');
  const beat = aBeat('one.lost', { injects: [{ id: 'lost', channel: 'mail', from: 'desk', when: null, facts: [] }] });
  const acts = [{ ...one, beats: [...one.beats, beat.id] }, ...others];
  const added = changeLogic(base, { acts, beats: { ...base.logic.beats, [beat.id]: beat } });
  return changeBeat(added, 'one.news', { goto: [{ to: beat.id, when: never }] });
};

/** After a hang-up luck decides which of two decisions of the same weight still comes; all others come to both. */
const lostByLuck = (): Sample => {
  const rumour = { id: 'rumour', when: { flag: 'hung-up' }, channel: null, ...noChange, sets: ['overheard'] } as const;
  const turned = changeBeat(changeLogic(base, { complications: { rumour } }), 'two.notice', {
    goto: [
      { to: 'two.late', when: { flag: 'overheard' } },
      { to: 'two.end', when: null },
    ],
  });
  return changeBeat(turned, 'two.end', { goto: [{ to: 'two.late', when: { not: { flag: 'hung-up' } } }] });
};

/** A milestone that hangs on what every decision leaves behind: to look for it, each choice has to be kept apart. */
const hardToFind = (): Sample => {
  const ids = base.logic.lengths.express?.decisions ?? [];
  const marked = ids.reduce((sample, id) => {
    const options = sample.logic.decisions[id]?.options ?? [];
    return changeDecision(sample, id, { options: options.map((one) => ({ ...one, sets: [...one.sets, `${id}-${one.id}`] })) });
  }, base);
  const all = ids.flatMap((id) => (base.logic.decisions[id]?.options ?? []).map((one): Condition => ({ flag: `${id}-${one.id}` })));
  return changeLogic(marked, { milestones: { ...base.logic.milestones, everything: { when: { all }, median: null } } });
};

/** The base in a second length that asks the same. */
function inTwoLengths(): Sample {
  const { express } = base.logic.lengths;
  return express === undefined ? base : changeLogic(base, { lengths: { express, standard: express } });
}

const inExpressOnly = (when: Condition): Condition => ({ any: [{ length: 'express' }, when] });

/** A beat of both lengths to which only one of them leads. */
const withBeatMissedByStandard = (): Sample => {
  const [one, ...others] = base.logic.acts;
  if (one === undefined) throw new Error('Violated assumption: the base has acts.');
  const beat = aBeat('one.more', { injects: [{ id: 'more', channel: 'mail', from: 'desk', when: null, facts: [] }] });
  const added = changeLogic(inTwoLengths(), {
    acts: [{ ...one, beats: [...one.beats, beat.id] }, ...others],
    beats: { ...base.logic.beats, [beat.id]: beat },
  });
  return changeBeat(added, 'one.news', { goto: [{ to: beat.id, when: { length: 'express' } }] });
};

const hedges = ['Check and ', 'Confirm and ', 'Verify and ', 'First ', 'Carefully ', 'For now '];

/** For every rule of the proof a scenario that breaks it, and only it. */
export const brokenSamples: Readonly<Record<ProofCode, () => BrokenSample>> = {
  'proof/beat-unreachable': () => ({ sample: withBeatNobodyEnters() }),
  'proof/goto-never-taken': () => ({
    sample: changeBeat(base, 'two.notice', {
      goto: [
        { to: 'two.late', when: never },
        { to: 'two.end', when: null },
      ],
    }),
  }),
  'proof/decision-unreachable': () => {
    const standard = { minutesAlone: 5, minutesRoom: 10, decisions: ['stop', 'ask', 'tell', 'close', 'review'] };
    const sample = changeLogic(base, { lengths: { ...base.logic.lengths, standard } });
    return { sample: changeDecision(sample, 'answer', { assume: 'hang-up' }) };
  },
  'proof/option-never-open': () => ({ sample: changeOption(base, 'tell', 'blame', { when: never }) }),
  'proof/inject-never-arrives': () => {
    const injects = base.logic.beats['two.notice']?.injects ?? [];
    return {
      sample: changeBeat(base, 'two.notice', { injects: injects.map((one) => (one.when === null ? one : { ...one, when: never })) }),
    };
  },
  'proof/consequence-never-arrives': () => ({
    sample: changeOption(base, 'stop', 'stop', { consequences: [aConsequence('refund', { after: { minutes: 600 }, when: never })] }),
  }),
  'proof/complication-never-turns': () => ({
    sample: changeLogic(base, { complications: { rumour: { id: 'rumour', when: never, channel: null, ...noChange } } }),
  }),
  'proof/duty-never-opens': () => ({ sample: changeDuty({ opens: never }) }),
  'proof/duty-never-met': () => ({ sample: changeDuty({ met: never }) }),
  'proof/duty-never-missed': () => ({ sample: changeDuty({ clock: { days: 300, dayOfKnowledge: 1, endsOnDayOff: 'stays' } }) }),
  'proof/milestone-never-reached': () => ({ sample: changeLogic(base, { milestones: { told: { when: never, median: null } } }) }),
  'proof/ending-unreachable': () => ({ sample: changeLogic(base, { endings: [{ id: 'lost', when: never }, ...base.logic.endings] }) }),
  'proof/beat-unreachable-in-length': () => ({ sample: withBeatMissedByStandard() }),
  'proof/option-never-open-in-length': () => {
    const when: Condition = { all: [{ not: { flag: 'asked' } }, inExpressOnly({ flag: 'asked' })] };
    return { sample: changeOption(inTwoLengths(), 'tell', 'blame', { when }) };
  },
  'proof/inject-never-arrives-in-length': () => {
    const when = inExpressOnly({ all: [{ flag: 'open' }, { not: { flag: 'open' } }] });
    const injects = base.logic.beats['two.notice']?.injects ?? [];
    return {
      sample: changeBeat(inTwoLengths(), 'two.notice', { injects: injects.map((one) => (one.when === null ? one : { ...one, when })) }),
    };
  },
  'proof/no-option-open': () => ({ sample: reviewWithout('skip', 'improve', 'repeat', 'deny') }),
  'proof/nothing-to-choose': () => ({ sample: reviewWithout('skip', 'repeat', 'deny') }),
  'proof/best-not-open': () => ({ sample: reviewWithout('improve') }),
  'proof/nothing-at-stake': () => ({
    sample: changeOption(reviewWithout('repeat', 'deny'), 'review', 'skip', rate('sound')),
  }),
  'proof/options-alike': () => ({ sample: changeOption(base, 'close', 'shrug', { minutes: 90 }) }),
  'proof/better-choice-loses': () => {
    const sample = changeOption(base, 'answer', 'hang-up', { sets: [], forfeits: [] });
    return { sample: changeOption(sample, 'answer', 'doubt', { sets: ['hung-up'], forfeits: ['stop'] }) };
  },
  'proof/best-play-not-100': () => ({ sample: changeOption(base, 'answer', 'listen', { sets: ['hung-up'], forfeits: ['stop'] }) }),
  'proof/luck-decides': () => ({
    sample: changeLogic(base, { complications: { rumour: { id: 'rumour', when: null, channel: null, ...noChange, sets: ['asked'] } } }),
  }),
  'proof/forfeit-undeclared': () => ({ sample: changeOption(base, 'answer', 'hang-up', { forfeits: [] }) }),
  'proof/forfeit-unfounded': () => ({ sample: changeOption(base, 'tell', 'quiet', { forfeits: ['close'] }) }),
  'proof/forfeit-by-luck': () => ({ sample: lostByLuck() }),
  'proof/random-too-low': () => ({ sample: rateEach({ weak: 'harmful' }) }),
  'proof/random-too-high': () => ({ sample: rateEach({ weak: 'sound', harmful: 'weak' }) }),
  'proof/rule-book-not-100': () => {
    const sample = changeOption(base, 'close', 'learn', { stance: [] });
    return { sample: changeOption(sample, 'close', 'thank', { stance: ['rule-book'] }) };
  },
  'proof/selling-on-pays': () => ({ sample: stand('sell-on') }),
  'proof/saying-nothing-pays': () => ({ sample: stand('say-nothing') }),
  'proof/told-by-length': () => ({ sample: changeBestLabels(base, (label, at) => label.padEnd(60 + at, '.')) }),
  'proof/told-by-position': () => {
    const ids = base.logic.lengths.express?.decisions ?? [];
    const sorted = ids.reduce((sample, id) => {
      const options = sample.logic.decisions[id]?.options ?? [];
      return changeDecision(sample, id, { options: options.toSorted((one) => (one.rating['then'] === 'best' ? -1 : 1)) });
    }, base);
    return { sample: sorted };
  },
  'proof/told-by-hedging': () => ({ sample: changeBestLabels(base, (label, at) => `${hedges[at] ?? ''}${label.slice(0, 8)}`) }),
  'proof/told-by-word': () => ({ sample: changeBestLabels(base, (label, at) => (at < 4 ? `${label} kindly` : label)) }),
  // The loader refuses an id of this length; it stands for some thousand beats, which would take long to follow.
  'proof/resume-too-long': () => ({ sample: changeLogic(base, { id: 'sound'.repeat(700) }) }),
  'proof/not-exhausted': () => ({ sample: base, maxStates: 3 }),
  'proof/not-searched': () => ({ sample: hardToFind(), maxStates: 30 }),
};

function changeDuty(stated: Partial<(typeof base.logic.duties)[string]>): Sample {
  const duty = base.logic.duties['notice'];
  if (duty === undefined) throw new Error('Violated assumption: the base has the duty notice.');
  return changeLogic(base, { duties: { notice: { ...duty, ...stated } } });
}
