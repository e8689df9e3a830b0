import { describe, expect, it } from 'vitest';
import type { ConsoleTeam } from '#workshop/protocol/console-view.ts';
import { selectConsoleView } from '#workshop/rules/select-console-view.ts';
import { aViewing } from '#test/support/a-viewing.ts';
import { aWorkshop, createdAt, type AWorkshop } from '#test/support/a-workshop.ts';

const console = (workshop: AWorkshop, lost: Readonly<Record<string, number>> = {}) => selectConsoleView(aViewing(workshop, lost));

function team(workshop: AWorkshop, number = 1, lost: Readonly<Record<string, number>> = {}): ConsoleTeam {
  const found = console(workshop, lost).teams.find((one) => one.number === number);
  if (found === undefined) throw new Error(`Violated assumption: there is a team ${number}.`);
  return found;
}

const started = aWorkshop({ pace: { 'first-move': 'discuss' } })
  .withPeople(3)
  .withObservers(1)
  .started();
const settle = (workshop: AWorkshop, option: string) => workshop.allAnswering().revealed().decided(option);

describe('the console', () => {
  it('counts people, phones and observers', () => {
    expect(console(started, { p2: 7 }).people).toEqual({ seated: 3, connected: 2, observers: 1 });
    expect(console(aWorkshop({ mode: 'screen', people: 14 })).people).toEqual({ seated: 14, connected: 0, observers: 0 });
  });

  it('lists lost phones, the longest first', () => {
    expect(console(started, { p3: createdAt + 500, p1: createdAt + 900, p4: createdAt }).dropped).toEqual([
      { participant: 'p3', team: 1, role: 'desk', since: createdAt + 500 },
      { participant: 'p1', team: 1, role: 'president', since: createdAt + 900 },
    ]);
  });

  it('has the newest line of the log first, and at most a hundred', () => {
    const lines = Array.from({ length: 120 }, (_, at) => ({ type: 'parked.add', text: `${at}` }) as const);
    const { log } = console(started.led(...lines));
    expect(log).toHaveLength(100);
    expect(log.map((one) => one.seq)).toEqual(log.map((one) => one.seq).toSorted((a, b) => b - a));
  });

  it('counts commitments and keeps none of them', () => {
    expect(console(started).commitments).toBe(0);
  });

  it('has no address in one screen', () => {
    expect(console(aWorkshop({ mode: 'screen', people: 4 }))).toMatchObject({ address: null, joinUrl: null });
    expect(console(started).joinUrl).toBe('https://example.org/join#ABC234');
  });
});

describe('a team on the console before the reveal', () => {
  const answered = started.answering({ p1: 'call-back', p2: 'hang-up' });

  it('says which seats have answered and how far apart they are, and nothing of what', () => {
    const view = team(answered);
    expect(view).toMatchObject({
      stage: 'answering',
      pace: 'discuss',
      split: 'medium',
      first: null,
      second: null,
      leading: null,
      reasons: [],
    });
    expect(view.answered).toEqual({ count: 2, of: 3, isComplete: false });
    expect(view.seats.map((seat) => [seat.role, seat.hasAnswered, seat.speaks])).toEqual([
      ['president', true, true],
      ['it', true, false],
      ['desk', false, false],
    ]);
  });

  it('is complete once everybody has answered who can be waited for', () => {
    expect(team(answered, 1, { p3: 1 }).answered.isComplete).toBe(true);
  });

  it('says nothing of the split of one answer', () => {
    expect(team(started.answering({ p1: 'call-back' })).split).toBeNull();
  });
});

describe('a team on the console after the reveal', () => {
  it("has the distribution, reasons in no one's order and what most have said last", () => {
    const reasoned = started.did(
      'p1',
      { type: 'answer.give', round: 'first', decision: 'first-move', option: 'call-back', confidence: null, reason: 'zuerst prüfen' },
      { type: 'answer.give', round: 'first', decision: 'first-move', option: 'call-back', confidence: null, reason: 'check first' },
    );
    const view = team(reasoned.answering({ p2: 'hang-up', p3: 'call-back' }).revealed());
    expect(view.first?.count).toBe(3);
    expect(view.reasons.map((one) => one.text)).toEqual(['check first']);
    expect(view.leading).toBe('call-back');
  });

  it('names nothing as leading where two options are level', () => {
    expect(team(started.answering({ p1: 'call-back', p2: 'hang-up' }).revealed()).leading).toBeNull();
  });

  it('goes by second answers where there are some', () => {
    const talked = started.answering({ p1: 'call-back', p2: 'hang-up' }).revealed().answering({ p1: 'hang-up' });
    expect(team(talked)).toMatchObject({ leading: 'hang-up', split: 'small' });
  });

  it('counts who changed their mind only from five people on', () => {
    const moved = (people: number) => team(aWorkshop().withPeople(people).started().allAnswering(0).revealed().allAnswering(1)).moved;
    expect([moved(4), moved(5)]).toEqual([null, 5]);
  });

  it('keeps what was settled, by whom and why', () => {
    const overridden = started.led({ type: 'team.decide', team: 1, option: 'ask-firm', confidence: null, reason: 'To learn from it' });
    expect(team(overridden).decided).toMatchObject({ option: 'ask-firm', by: 'facilitator', reason: 'To learn from it' });
    expect(team(overridden).options).toHaveLength(3);
  });

  it('tells raised hands of one screen at once, and what they lead to once they are open', () => {
    const room = aWorkshop({ mode: 'screen', people: 6 }).started();
    const hands = { options: { 'call-back': 4, 'hang-up': 1 }, none: 1, sure: null };
    const counted = room.led({ type: 'hands.count', round: 'first', hands });
    expect(team(counted)).toMatchObject({ first: null, leading: null, answered: { count: 6, of: 6, isComplete: true }, split: 'small' });
    expect(team(counted).hands.first).toEqual(hands);
    expect(team(counted.revealed()).leading).toBe('call-back');
  });
});

describe('what may come next', () => {
  it('is the first scene before the start', () => {
    const lobby = aWorkshop().withPeople(1);
    expect(team(lobby)).toMatchObject({ where: null, act: 'alert', beat: 'alert.call', arrivals: [] });
    expect(team(lobby).upcoming.map(({ inject, canSend }) => [inject, canSend])).toContainEqual(['first-call', false]);
  });

  it('is every inject of the scenes that may follow, with those that hang on something', () => {
    const { upcoming } = team(started);
    expect(upcoming.map(({ inject, isConditional, isHeld, canSend }) => ({ inject, isConditional, isHeld, canSend }))).toEqual([
      { inject: 'order-count', isConditional: false, isHeld: false, canSend: false },
      { inject: 'second-call', isConditional: true, isHeld: false, canSend: false },
    ]);
  });

  it('begins with what is held on the table', () => {
    const held = started.led({ type: 'inject.hold', target: 'all', inject: 'order-count', held: true });
    const there = settle(held, 'call-back').atNextDecision();
    expect(team(there).upcoming[0]).toMatchObject({ inject: 'order-count', isHeld: true, canSend: true });
    expect(team(there).arrivals).toContainEqual({ kind: 'inject', id: 'order-count', channel: 'chat', isHeld: true });
  });

  it('has the slots that lie ahead and what they are set to', () => {
    expect(team(started).slots).toEqual([{ slot: 'before-notice', beat: 'disclosure.notice', oneOf: ['rumour'], set: { is: 'drawn' } }]);
    const set = started.led({
      type: 'complication.set',
      target: 'all',
      slot: 'before-notice',
      set: { is: 'this', complication: 'rumour' },
    });
    expect(team(set).slots[0]?.set).toEqual({ is: 'this', complication: 'rumour' });
    const none = aWorkshop()
      .withPeople(1)
      .led({ type: 'complication.set', target: 'all', slot: 'before-notice', set: { is: 'none' } });
    expect(team(none).slots[0]?.set).toEqual({ is: 'none' });
  });
});

describe('private facts on the console', () => {
  it('are open until their holder says to have told them', () => {
    expect(team(started).unsaid).toEqual([{ decision: 'first-move', role: 'it' }]);
    const done = settle(started, 'call-back');
    expect(team(done).unsaid).toEqual([{ decision: 'first-move', role: 'it' }]);
    expect(team(done.did('p2', { type: 'fact.tell', decision: 'first-move', said: true })).unsaid).toEqual([]);
    expect(team(done.did('p2', { type: 'fact.tell', decision: 'first-move', said: false })).unsaid).toHaveLength(1);
  });
});

describe('a rewound team on the console', () => {
  const later = settle(settle(started, 'call-back').atNextDecision(), 'stop-cards');
  const rewound = later.led({ type: 'team.rewind', team: 1, decision: 'first-move', reason: 'To try the other way' });

  it('has both takes, and what was shown before', () => {
    const view = team(rewound);
    expect(view).toMatchObject({ take: 2, decisions: [], canUndo: 'rewound' });
    expect(view.before).toMatchObject({ from: 'first-move', reason: 'To try the other way', canCatchUp: [] });
    expect(view.before?.decisions.map(({ decision, number, option }) => ({ decision, number, option }))).toEqual([
      { decision: 'first-move', number: 1, option: 'call-back' },
      { decision: 'stop-what', number: 2, option: 'stop-cards' },
    ]);
    expect(view.upcoming.map(({ inject, wasShown }) => [inject, wasShown])).toEqual([
      ['order-count', true],
      ['second-call', false],
    ]);
  });

  it('can take over what comes after the decision it has made anew', () => {
    expect(team(settle(rewound, 'hang-up')).before?.canCatchUp).toEqual(['stop-what']);
  });
});
