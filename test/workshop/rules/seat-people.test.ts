import { describe, expect, it } from 'vitest';
import type { HostCommand } from '#workshop/protocol/command.ts';
import { nicknameCount, workshopLimits } from '#workshop/protocol/words.ts';
import { findSpokesperson } from '#workshop/rules/find-spokesperson.ts';
import { aWorkshop, type AWorkshop } from '#test/support/a-workshop.ts';

/** The roles of the small scenario in its order. */
const roles = ['president', 'it', 'desk'];
const join = (number: number, stated: Partial<Extract<HostCommand, { readonly type: 'participant.join' }>> = {}) =>
  ({
    type: 'participant.join',
    participant: `p${number}`,
    keyHash: 'hash',
    nickname: number,
    language: 'ja',
    observes: false,
    team: null,
    ...stated,
  }) as const;
const seatsOf = ({ state }: AWorkshop) => Object.values(state.participants).map((one) => [one.team, one.role]);

describe('somebody who joins', () => {
  it('comes to the smallest team, of equals to the one with the lowest number, and is dealt the first free role', () => {
    expect(seatsOf(aWorkshop().withTeams(2).withPeople(5))).toEqual([
      [1, 'president'],
      [2, 'president'],
      [1, 'it'],
      [2, 'it'],
      [1, 'desk'],
    ]);
  });

  it('shares a role that the fewest have once all are taken', () => {
    const seats = seatsOf(aWorkshop().withPeople(7));
    expect(seats.map(([, role]) => role)).toEqual([...roles, ...roles, 'president']);
  });

  it('has no role until one is chosen, where roles are chosen', () => {
    expect(seatsOf(aWorkshop({ roles: 'chosen' }).withPeople(1))).toEqual([[1, null]]);
  });

  it('observes without a role, and makes no team smaller or larger', () => {
    const workshop = aWorkshop().withTeams(2).withObservers(1).withPeople(1);
    expect(seatsOf(workshop)).toEqual([
      [1, null],
      [1, 'president'],
    ]);
  });

  it('is welcome in the middle of the story', () => {
    expect(seatsOf(aWorkshop().withPeople(1).started().withPeople(1))).toEqual([
      [1, 'president'],
      [1, 'it'],
    ]);
  });

  it('gets another nickname where somebody has that one already', () => {
    const workshop = aWorkshop().withPeople(1);
    const applied = workshop.ask('host', join(2, { nickname: 1 }));
    const nickname = applied.ok ? applied.state.participants['p2']?.nickname : undefined;
    expect(nickname).not.toBe(1);
    expect(nickname).toBeLessThan(nicknameCount);
  });

  it.each<readonly [string, AWorkshop, HostCommand, string]>([
    ['while the door is locked', aWorkshop().led({ type: 'workshop.lock', locked: true }), join(1), 'workshop/locked'],
    ['after the end', aWorkshop().led({ type: 'workshop.close' }), join(1), 'workshop/over'],
    ['beyond the last seat', aWorkshop().withPeople(workshopLimits.participants), join(201), 'workshop/full'],
    ['at a team that there is not', aWorkshop(), join(1, { team: 2 }), 'workshop/unknown-team'],
    ['on a seat that is taken', aWorkshop().withPeople(1), join(1), 'workshop/repeated'],
    ['in a room without phones', aWorkshop({ mode: 'screen' }), join(1), 'workshop/not-allowed'],
  ])('is refused %s', (_, workshop, command, code) => {
    expect(workshop.ask('host', command)).toEqual({ ok: false, code });
  });

  it('finds a seat again that a removal has left', () => {
    const full = aWorkshop().withPeople(workshopLimits.participants).led({ type: 'participant.remove', participant: 'p7' });
    expect(full.ask('host', join(201)).ok).toBe(true);
  });
});

describe('a participant', () => {
  const choosing = aWorkshop({ roles: 'chosen' }).withPeople(3).did('p1', { type: 'role.choose', role: 'it' });

  it('draws another nickname, the same in every replay', () => {
    const workshop = aWorkshop().withPeople(2);
    const drawn = workshop.did('p1', { type: 'nickname.draw' });
    expect(drawn.state.participants['p1']?.nickname).not.toBe(workshop.state.participants['p1']?.nickname);
    expect(workshop.did('p1', { type: 'nickname.draw' }).state).toEqual(drawn.state);
  });

  it('chooses a role that is free, and may change it before the start', () => {
    const changed = choosing.did('p1', { type: 'role.choose', role: 'desk' }).did('p2', { type: 'role.choose', role: 'it' });
    expect(seatsOf(changed).slice(0, 2)).toEqual([
      [1, 'desk'],
      [1, 'it'],
    ]);
  });

  it('may share a role once none is free', () => {
    const taken = choosing.did('p2', { type: 'role.choose', role: 'desk' }).did('p3', { type: 'role.choose', role: 'president' });
    expect(taken.withPeople(1).ask('p4', { type: 'role.choose', role: 'it' }).ok).toBe(true);
  });

  it.each<readonly [string, AWorkshop, string, string]>([
    ['somebody has, while others are free', choosing, 'it', 'workshop/role-taken'],
    ['the scenario does not have', choosing, 'constructor', 'workshop/unknown-role'],
    ['while roles are dealt', aWorkshop().withPeople(3), 'it', 'workshop/not-allowed'],
    [
      'in place of one whose secrets may have been read',
      choosing.did('p2', { type: 'role.choose', role: 'desk' }).started(),
      'president',
      'workshop/already-started',
    ],
  ])('is refused a role that %s', (_, workshop, role, code) => {
    expect(workshop.ask('p2', { type: 'role.choose', role })).toEqual({ ok: false, code });
  });

  it('who observes is refused a role', () => {
    expect(aWorkshop({ roles: 'chosen' }).withObservers(1).ask('p1', { type: 'role.choose', role: 'it' })).toEqual({
      ok: false,
      code: 'workshop/observer',
    });
  });

  it('who came late chooses a role in the middle of the story', () => {
    expect(choosing.started().ask('p3', { type: 'role.choose', role: 'desk' }).ok).toBe(true);
  });

  it('is told of a message that was carried out already, and nothing happens twice', () => {
    const workshop = aWorkshop().withPeople(1);
    const once = workshop.ask('p1', { type: 'nickname.draw' }, 5);
    if (!once.ok) throw new Error('Violated assumption: a nickname can be drawn.');
    const { lastMessage } = once.state.participants['p1'] ?? {};
    expect(lastMessage).toBe(5);
    const twice = workshop.did('p1', { type: 'nickname.draw' });
    expect(twice.ask('p1', { type: 'nickname.draw' }, 1)).toEqual({ ok: false, code: 'workshop/repeated' });
  });

  it('who was removed is refused everything, and one who never was is not known', () => {
    const workshop = aWorkshop().withPeople(1).led({ type: 'participant.remove', participant: 'p1' });
    expect(workshop.ask('p1', { type: 'nickname.draw' })).toEqual({ ok: false, code: 'workshop/removed' });
    expect(workshop.ask('p9', { type: 'nickname.draw' })).toEqual({ ok: false, code: 'workshop/unknown-participant' });
  });
});

describe('a facilitator', () => {
  const answered = aWorkshop().withTeams(2).withPeople(4).started().answering({ p1: 'call-back', p3: 'hang-up' });

  it('removes somebody, whose answer of this round goes with them', () => {
    const left = answered.led({ type: 'participant.remove', participant: 'p1' });
    expect(Object.keys(left.team().answers.first)).toEqual(['p3']);
    expect(left.state.participants['p1']?.isRemoved).toBe(true);
  });

  it('moves somebody to another team, where they answer anew with a role that is free there', () => {
    const seat = { type: 'participant.seat', participant: 'p1', team: 2, role: null, observes: false } as const;
    const moved = answered.led(seat);
    expect(moved.state.participants['p1']).toMatchObject({ team: 2, role: 'desk' });
    expect(Object.keys(moved.team(1).answers.first)).toEqual(['p3']);
  });

  it('gives a role to an observer, and an answer stays where only the role changes', () => {
    const workshop = answered.withObservers(1);
    const seated = workshop.led({ type: 'participant.seat', participant: 'p5', team: 1, role: 'it', observes: false });
    expect(seated.state.participants['p5']).toMatchObject({ observes: false, role: 'it' });
    const swapped = workshop.led({ type: 'participant.seat', participant: 'p1', team: 1, role: 'desk', observes: false });
    expect(Object.keys(swapped.team().answers.first)).toEqual(['p1', 'p3']);
  });

  it('names the spokesperson; else the first role speaks, then whoever came first', () => {
    expect(findSpokesperson(answered, 1)).toBe('p1');
    const named = answered.led({ type: 'participant.speak', participant: 'p3' });
    expect(findSpokesperson(named, 1)).toBe('p3');
    expect(findSpokesperson(named.led({ type: 'participant.remove', participant: 'p3' }), 1)).toBe('p1');
    expect(findSpokesperson(aWorkshop({ roles: 'chosen' }).withPeople(2), 1)).toBe('p1');
    expect(findSpokesperson(aWorkshop().withObservers(1), 1)).toBeNull();
  });

  it('is refused what concerns nobody who is there', () => {
    const gone = { ok: false, code: 'workshop/unknown-participant' };
    const workshop = aWorkshop().withPeople(1).withObservers(1);
    const seat = { type: 'participant.seat', participant: 'p1', team: 1, role: null, observes: false } as const;
    expect(workshop.ask('facilitator', { type: 'participant.remove', participant: 'constructor' })).toEqual(gone);
    expect(workshop.ask('facilitator', { ...seat, participant: 'p9' })).toEqual(gone);
    expect(workshop.ask('facilitator', { type: 'participant.speak', participant: 'p9' })).toEqual(gone);
    expect(workshop.ask('facilitator', { ...seat, team: 2 })).toEqual({ ok: false, code: 'workshop/unknown-team' });
    expect(workshop.ask('facilitator', { ...seat, role: 'cook' })).toEqual({ ok: false, code: 'workshop/unknown-role' });
    expect(workshop.ask('facilitator', { type: 'participant.speak', participant: 'p2' })).toEqual({ ok: false, code: 'workshop/observer' });
  });
});
