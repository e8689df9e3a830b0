import { describe, expect, it } from 'vitest';
import type { HandCount, ParticipantCommand } from '#workshop/protocol/command.ts';
import { aWorkshop, type AWorkshop } from '#test/support/a-workshop.ts';

const answer = (stated: Partial<Extract<ParticipantCommand, { readonly type: 'answer.give' }>> = {}) =>
  ({
    type: 'answer.give',
    round: 'first',
    decision: 'first-move',
    option: 'call-back',
    confidence: null,
    reason: null,
    ...stated,
  }) as const;
const refused = (code: string) => ({ ok: false, code });
const started = aWorkshop().withPeople(3).withObservers(1).started();
const talking = started.answering({ p1: 'call-back' }).revealed();

describe('an answer', () => {
  it('can be changed until the reveal, and counts once', () => {
    const changed = started.answering({ p1: 'call-back' }).answering({ p1: 'hang-up' });
    expect(changed.team().answers.first).toEqual({ p1: { option: 'hang-up', confidence: null, reason: '' } });
  });

  it('is taken a second time once the first ones are open, and the first one stays', () => {
    const second = talking.answering({ p1: 'hang-up', p2: 'call-back' });
    expect(second.team().answers.first['p1']?.option).toBe('call-back');
    expect(Object.keys(second.team().answers.second)).toEqual(['p1', 'p2']);
  });

  it('carries a reason without spaces around it', () => {
    const given = started.did('p1', answer({ reason: '  まず確かめる ' }));
    expect(given.team().answers.first['p1']?.reason).toBe('まず確かめる');
  });

  it('carries confidence only where it is asked', () => {
    expect(started.did('p1', answer({ confidence: 'high' })).team().answers.first['p1']?.confidence).toBeNull();
    const asking = aWorkshop({ confidence: true }).withPeople(1).started();
    expect(asking.did('p1', answer({ confidence: 'high' })).team().answers.first['p1']?.confidence).toBe('high');
    expect(asking.ask('p1', answer())).toEqual(refused('workshop/confidence-missing'));
  });

  it.each<readonly [string, AWorkshop, ReturnType<typeof answer>, string]>([
    ['before the start', aWorkshop().withPeople(1), answer(), 'workshop/not-started'],
    ['while the team is paused', started.led({ type: 'team.pause', target: 'all', paused: true }), answer(), 'workshop/paused'],
    ['to a decision that is not open', started, answer({ decision: 'stop-what' }), 'workshop/other-decision'],
    ['to a first round that is over', talking, answer(), 'workshop/answers-closed'],
    ['to a second round before the reveal', started, answer({ round: 'second' }), 'workshop/not-revealed'],
    ['that comes after the team has decided', talking.decided('call-back'), answer({ round: 'second' }), 'workshop/answers-closed'],
    [
      'where there is nothing to decide',
      talking.decided('call-back').atNextDecision().allAnswering().revealed().decided('go-on').continued(),
      answer(),
      'workshop/nothing-open',
    ],
    ['with an option that there is not', started, answer({ option: 'constructor' }), 'engine/unknown-option'],
    ['in the debrief', started.led({ type: 'workshop.debrief' }), answer(), 'workshop/over'],
  ])('is refused %s', (_, workshop, command, code) => {
    expect(workshop.ask('p1', command)).toEqual(refused(code));
  });

  it('of an observer is refused', () => {
    expect(started.ask('p4', answer())).toEqual(refused('workshop/observer'));
  });
});

describe('the reveal', () => {
  it('opens the talk, and cannot be taken back', () => {
    expect(talking.team().stage).toBe('talking');
    expect(talking.ask('facilitator', { type: 'team.undo', target: 'all' })).toEqual(refused('workshop/nothing-to-undo'));
  });

  it('is refused without answers, twice, and where nothing is open', () => {
    const reveal = { type: 'answers.reveal', target: 'all' } as const;
    expect(started.ask('facilitator', reveal)).toEqual(refused('workshop/no-answers'));
    expect(talking.ask('facilitator', reveal)).toEqual(refused('workshop/answers-closed'));
    const reading = talking.decided('call-back').atNextDecision().allAnswering().revealed().decided('go-on').continued();
    expect(reading.ask('facilitator', reveal)).toEqual(refused('workshop/nothing-open'));
  });

  it('for all teams reveals those that have answered, and says which were left', () => {
    const workshop = aWorkshop().withTeams(2).withPeople(2).started().answering({ p2: 'call-back' });
    expect(workshop.ask('facilitator', { type: 'answers.reveal', target: 'all' })).toMatchObject({
      ok: true,
      left: [{ team: 1, code: 'workshop/no-answers' }],
    });
    expect(workshop.revealed().state.teams.map((team) => team.stage)).toEqual(['answering', 'talking']);
  });
});

describe('raised hands', () => {
  const room = aWorkshop({ mode: 'screen', people: 8, confidence: true }).started();
  const hands: HandCount = { options: { 'call-back': 4, 'hang-up': 3 }, none: 1, sure: 5 };
  const count = (stated: Partial<HandCount> = {}) => ({ type: 'hands.count', round: 'first', hands: { ...hands, ...stated } }) as const;

  it('are counted, counted again, and then revealed', () => {
    const counted = room.led(count()).led(count({ options: { 'call-back': 7 } }));
    expect(counted.team().hands.first).toEqual({ options: { 'call-back': 7 }, none: 1, sure: 5 });
    expect(
      counted
        .revealed()
        .led({ ...count(), round: 'second' })
        .team().hands.second,
    ).toEqual(hands);
  });

  it.each<readonly [string, Partial<HandCount>, string]>([
    ['that are too few', { none: 0 }, 'workshop/count-does-not-fit'],
    ['that are too many', { none: 2 }, 'workshop/count-does-not-fit'],
    ['of which more are sure than were raised', { sure: 8 }, 'workshop/count-does-not-fit'],
    ['that are less than none', { options: { 'call-back': 9 }, none: -1 }, 'workshop/count-does-not-fit'],
    ['that are half a hand', { options: { 'call-back': 7.5 }, none: 0.5 }, 'workshop/count-does-not-fit'],
    ['for an option that there is not', { options: { constructor: 7 } }, 'engine/unknown-option'],
  ])('are refused %s', (_, stated, code) => {
    expect(room.ask('facilitator', count(stated))).toEqual(refused(code));
  });

  it('must fit the people who are there now', () => {
    expect(room.led({ type: 'people.count', people: 9 }).ask('facilitator', count())).toEqual(refused('workshop/count-does-not-fit'));
    expect(room.ask('facilitator', { type: 'people.count', people: 0 })).toEqual(refused('workshop/count-does-not-fit'));
  });

  it('are refused in the wrong round, without a decision, and where everybody has a phone', () => {
    expect(room.ask('facilitator', { ...count(), round: 'second' })).toEqual(refused('workshop/not-revealed'));
    const revealed = room.led(count()).revealed();
    expect(revealed.ask('facilitator', count())).toEqual(refused('workshop/answers-closed'));
    expect(revealed.decided('call-back').ask('facilitator', count())).toEqual(refused('workshop/nothing-open'));
    expect(started.ask('facilitator', count())).toEqual(refused('workshop/not-allowed'));
    expect(started.ask('facilitator', { type: 'people.count', people: 3 })).toEqual(refused('workshop/not-allowed'));
  });

  it('are revealed only once they were counted', () => {
    expect(room.ask('facilitator', { type: 'answers.reveal', target: 'all' })).toEqual(refused('workshop/no-answers'));
  });
});

describe('the holder of a secret', () => {
  // Of the first decision of the small scenario only it, who is p2, knows something.
  const tell = (said: boolean, decision = 'first-move') => ({ type: 'fact.tell', decision, said }) as const;

  it('says whether it was told, and may think again while the team stands there', () => {
    const told = talking.did('p2', tell(false)).decided('call-back');
    expect(told.team().rounds[0]?.facts).toEqual([{ role: 'it', said: false }]);
    expect(told.did('p2', tell(true)).team().rounds[0]?.facts).toEqual([{ role: 'it', said: true }]);
  });

  it('who does not answer leaves it open', () => {
    expect(talking.decided('call-back').team().rounds[0]?.facts).toEqual([{ role: 'it', said: null }]);
  });

  it('is asked only once the answers are open, of the present decision, and nobody else is', () => {
    expect(started.ask('p2', tell(true))).toEqual(refused('workshop/not-revealed'));
    expect(talking.ask('p2', tell(true, 'stop-what'))).toEqual(refused('workshop/other-decision'));
    expect(talking.ask('p1', tell(true))).toEqual(refused('workshop/not-allowed'));
    expect(talking.ask('p4', tell(true))).toEqual(refused('workshop/observer'));
    const on = talking.decided('call-back').atNextDecision().allAnswering().revealed().decided('go-on').continued();
    expect(on.ask('p2', tell(true))).toEqual(refused('workshop/nothing-open'));
  });
});
