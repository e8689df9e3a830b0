import { describe, expect, it } from 'vitest';
import type { FacilitatorCommand } from '#workshop/protocol/command.ts';
import { aWorkshop, type AWorkshop } from '#test/support/a-workshop.ts';

const refused = (code: string, params?: object) => ({ ok: false, code, ...(params === undefined ? {} : { params }) });
const decide = (stated: Partial<Extract<FacilitatorCommand, { readonly type: 'team.decide' }>> = {}) =>
  ({ type: 'team.decide', team: 1, option: 'call-back', confidence: null, reason: null, ...stated }) as const;
const settle = { type: 'teams.settle', target: 'all' } as const;
const started = aWorkshop().withPeople(3).started();
const talking = started.answering({ p1: 'call-back' }).revealed();

describe('the decision of a team', () => {
  const speak = { type: 'team.answer', decision: 'first-move', option: 'hang-up', confidence: 'high' } as const;

  it('is sent by its spokesperson after the reveal', () => {
    const decided = talking.did('p1', speak);
    expect(decided.team()).toMatchObject({ stage: 'settled', decided: { option: 'hang-up', by: 'spokesperson', reason: null } });
    expect(decided.team().commands).toEqual([{ type: 'decision.take', decision: 'first-move', option: 'hang-up', confidence: 'high' }]);
    expect(decided.team().rounds[0]).toMatchObject({ by: 'spokesperson', option: 'hang-up', reason: null });
  });

  it('is sent by anyone of the team while nobody is named, so that a lost phone holds nobody up', () => {
    expect(talking.did('p2', speak).team().decided?.by).toBe('spokesperson');
  });

  it.each<readonly [string, AWorkshop, 'p1' | 'p2' | 'p4', string]>([
    ['by somebody else than was named', talking.led({ type: 'participant.speak', participant: 'p3' }), 'p2', 'workshop/not-spokesperson'],
    ['by an observer', talking.withObservers(1), 'p4', 'workshop/observer'],
    ['before the reveal', started, 'p1', 'workshop/not-revealed'],
    ['while the team is paused', talking.led({ type: 'team.pause', target: [1], paused: true }), 'p1', 'workshop/paused'],
    ['after it was settled', talking.decided('call-back'), 'p1', 'workshop/answers-closed'],
    ['of another scene', talking.decided('call-back').atNextDecision(), 'p1', 'workshop/other-decision'],
  ])('is not taken %s', (_, workshop, by, code) => {
    expect(workshop.ask(by, speak)).toEqual(refused(code));
  });

  it('needs confidence where it is asked, and an option that there is', () => {
    const asking = aWorkshop({ confidence: true }).withPeople(1).started().answering({ p1: 'call-back' }, 'low').revealed();
    expect(asking.ask('p1', { ...speak, confidence: null })).toEqual(refused('workshop/confidence-missing'));
    expect(asking.ask('p1', { ...speak, option: 'constructor' })).toEqual(refused('engine/unknown-option'));
  });

  it('is confirmed by the facilitator after the reveal', () => {
    expect(talking.led(decide()).team().rounds[0]).toMatchObject({ by: 'facilitator', option: 'call-back' });
    expect(started.ask('facilitator', decide())).toEqual(refused('workshop/not-revealed'));
  });

  it('is overridden with a reason, also before anybody has answered', () => {
    const overridden = started.led(decide({ reason: ' 時間がないため ' }));
    expect(overridden.team().rounds[0]).toMatchObject({ by: 'override', reason: '時間がないため', first: null, second: null });
    expect(overridden.team().decided).toMatchObject({ by: 'facilitator', reason: '時間がないため' });
    expect(started.ask('facilitator', decide({ reason: '  ' }))).toEqual(refused('workshop/reason-missing'));
  });

  it('is refused for an option that is unknown, a team that there is not, and where nothing is open', () => {
    expect(talking.ask('facilitator', decide({ option: 'constructor' }))).toEqual(refused('engine/unknown-option'));
    expect(talking.ask('facilitator', decide({ team: 2 }))).toEqual(refused('workshop/unknown-team'));
    expect(talking.led(decide()).ask('facilitator', decide({ reason: 'もう一度' }))).toEqual(refused('workshop/nothing-open'));
  });
});

describe('settling what most have said', () => {
  it('takes the option that most named last, the second answer before the first', () => {
    const said = started.answering({ p1: 'call-back', p2: 'call-back', p3: 'hang-up' }).revealed().answering({ p2: 'hang-up' });
    expect(said.led(settle).team().decided?.option).toBe('hang-up');
  });

  it('leaves a team that is level and goes on with the others', () => {
    const workshop = aWorkshop().withTeams(2).withPeople(4).started();
    const level = workshop.answering({ p1: 'call-back', p3: 'hang-up', p2: 'hang-up', p4: 'hang-up' }).revealed();
    expect(level.ask('facilitator', settle)).toMatchObject({ ok: true, left: [{ team: 1, code: 'workshop/tied' }] });
    expect(level.led(settle).state.teams.map((team) => team.stage)).toEqual(['talking', 'settled']);
    expect(level.ask('facilitator', { type: 'teams.settle', target: [1] })).toEqual(refused('workshop/tied'));
  });

  it('counts the hands that were raised last in a room without phones', () => {
    const count = (round: 'first' | 'second', back: number) =>
      ({ type: 'hands.count', round, hands: { options: { 'call-back': back, 'hang-up': 4 - back }, none: 0, sure: null } }) as const;
    const room = aWorkshop({ mode: 'screen', people: 4 }).started().led(count('first', 3)).revealed();
    expect(room.led(settle).team().decided?.option).toBe('call-back');
    expect(room.led(count('second', 1), settle).team().decided?.option).toBe('hang-up');
    expect(room.led(count('second', 2)).ask('facilitator', settle)).toEqual(refused('workshop/tied'));
  });

  it('is refused before the reveal, where nothing is open, and once those who answered have gone', () => {
    expect(started.ask('facilitator', settle)).toEqual(refused('workshop/not-revealed'));
    expect(talking.decided('call-back').ask('facilitator', settle)).toEqual(refused('workshop/nothing-open'));
    expect(talking.led({ type: 'participant.remove', participant: 'p1' }).ask('facilitator', settle)).toEqual(
      refused('workshop/no-answers'),
    );
  });

  it('is refused for all with the reason of most teams', () => {
    const apart = aWorkshop().withTeams(3).withPeople(3).started().answering({ p1: 'call-back' }).revealed(1).decided('call-back');
    expect(apart.ask('facilitator', settle)).toEqual(refused('workshop/not-revealed'));
  });
});

describe('a round that is over', () => {
  const everybody = (option: string, people: number) =>
    Object.fromEntries(Array.from({ length: people }, (_, at) => [`p${at + 1}`, option]));

  it('is kept in counts, in the order on the screens, with the minutes it took', () => {
    const five = aWorkshop({ confidence: true }).withPeople(5).started().answering(everybody('ask-firm', 5), 'medium');
    const [round] = five.later(120).revealed().decided('ask-firm').team().rounds;
    expect(round).toMatchObject({ decision: 'first-move', take: 1, second: null, moved: null, minutes: 2.1 });
    expect(round?.first?.count).toBe(5);
    expect(round?.first?.options.map((one) => one.slot)).toEqual(['wave', 'hemp', 'stripe']);
    expect(round?.first?.options.find((one) => one.option === 'ask-firm')).toMatchObject({
      count: 5,
      confidence: { high: 0, medium: 5, low: 0 },
    });
  });

  it('says how many the talk moved towards better and worse options, of those who answered twice', () => {
    const six = aWorkshop().withPeople(6).started().answering(everybody('ask-firm', 6)).revealed();
    const moved = six.answering({ p1: 'call-back', p2: 'call-back', p3: 'hang-up', p4: 'ask-firm', p5: 'ask-firm' }).decided('call-back');
    expect(moved.team().rounds[0]?.moved).toEqual({ towards: 2, away: 1, level: 2 });
  });

  it('breaks nothing down below five people', () => {
    const four = aWorkshop({ confidence: true }).withPeople(4).started().answering(everybody('ask-firm', 4), 'low').revealed();
    const [round] = four.answering(everybody('call-back', 4), 'high').decided('call-back').team().rounds;
    expect(round?.moved).toBeNull();
    expect([...(round?.first?.options ?? []), ...(round?.second?.options ?? [])].every((one) => one.confidence === null)).toBe(true);
  });

  it('holds neither a person nor a reason of theirs', () => {
    const said = started.did('p1', {
      type: 'answer.give',
      round: 'first',
      decision: 'first-move',
      option: 'call-back',
      confidence: null,
      reason: '電話番号は契約書にある',
    });
    const text = JSON.stringify(said.revealed().decided('call-back').team().rounds);
    expect(text).not.toMatch(/p1|電話番号/u);
  });
});

describe('a decision that is skipped', () => {
  it('applies what the scenario assumes, without score, and the round says so', () => {
    const skipped = started.led({ type: 'decision.skip', target: 'all' });
    expect(skipped.team()).toMatchObject({ stage: 'reading', decided: null });
    expect(skipped.team().rounds[0]).toMatchObject({ decision: 'first-move', option: null, by: 'skipped' });
    expect(skipped.team().run?.state.skipped).toEqual(['first-move']);
  });

  it('is refused where there is none', () => {
    expect(talking.decided('call-back').ask('facilitator', { type: 'decision.skip', target: [1] })).toEqual(
      refused('workshop/nothing-open'),
    );
  });
});

describe('going on', () => {
  const goOn = { type: 'team.continue', target: 'all' } as const;

  it('is refused while a decision is open and after the end', () => {
    expect(started.ask('facilitator', goOn)).toEqual(refused('engine/decision-open'));
    let workshop: AWorkshop = started;
    while (workshop.team().stage !== 'ended') {
      workshop = workshop.team().stage === 'answering' ? workshop.led({ type: 'decision.skip', target: 'all' }) : workshop.continued();
    }
    expect(workshop.ask('facilitator', goOn)).toEqual(refused('engine/session-over'));
    expect(workshop.ask('facilitator', { type: 'team.pause', target: 'all', paused: true })).toEqual(refused('engine/session-over'));
    expect(workshop.ask('facilitator', { type: 'timer.start', target: 'all', seconds: 60 })).toEqual(refused('engine/session-over'));
  });

  it('leaves messages, inserts and answers of the scene behind', () => {
    const scene = talking.led(
      { type: 'team.message', target: 'all', text: 'あと五分です' },
      { type: 'contingency.send', target: 'all', beat: 'alert.call', index: 0 },
    );
    expect(scene.team().messages).toHaveLength(1);
    expect(scene.decided('call-back').atNextDecision().team()).toMatchObject({ messages: [], inserted: [], decided: null, facts: {} });
  });
});
