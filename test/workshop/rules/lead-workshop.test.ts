import { describe, expect, it } from 'vitest';
import type { Author, FacilitatorCommand, WorkshopCommand } from '#workshop/protocol/command.ts';
import type { WorkshopRefusal } from '#workshop/protocol/refusal.ts';
import { createFirstEnvelope, createWorkshop } from '#workshop/rules/create-workshop.ts';
import { aSetup, aWorkshop, createdAt, type AWorkshop } from '#test/support/a-workshop.ts';

const refused = (code: WorkshopRefusal) => ({ ok: false, code });
const lobby = aWorkshop().withTeams(2).withPeople(4);
const started = lobby.started();
const debrief = started.led({ type: 'workshop.debrief' });
const closed = debrief.led({ type: 'workshop.close' });
const undo = { type: 'team.undo', target: 'all' } as const;
const goOn = { type: 'team.continue', target: 'all' } as const;

describe('a new workshop', () => {
  const { played } = lobby;
  const create = (stated: Parameters<typeof aSetup>[1]) =>
    createWorkshop(played, createFirstEnvelope('ABC234', aSetup(played, stated), createdAt));

  it('has its teams waiting and nobody in it', () => {
    expect(aWorkshop({ teams: 3 }).state).toMatchObject({ code: 'ABC234', seq: 1, phase: 'lobby', participants: {}, startedAt: null });
    expect(aWorkshop({ teams: 3 }).state.teams.map((team) => [team.number, team.stage])).toEqual([
      [1, 'waiting'],
      [2, 'waiting'],
      [3, 'waiting'],
    ]);
  });

  it.each<readonly [string, Parameters<typeof aSetup>[1], WorkshopRefusal]>([
    ['another scenario', { scenario: { id: 'other', version: '1.0.0', hash: played.logic.hash } }, 'workshop/unknown-scenario'],
    ['other rules', { scenario: { id: 'small', version: '1.0.0', hash: 'other' } }, 'workshop/other-scenario-version'],
    ['a ruleset that there is not', { ruleset: 'constructor' }, 'workshop/not-understood'],
    ['a length that there is not', { length: 'full' }, 'workshop/not-understood'],
    ['no team', { teams: 0 }, 'workshop/not-understood'],
    ['too many teams', { teams: 13 }, 'workshop/not-understood'],
  ])('is not made of %s', (_, stated, code) => {
    expect(create(stated)).toEqual(refused(code));
  });

  it('is not made of any other line', () => {
    const line = { ...createFirstEnvelope('ABC234', aSetup(played), createdAt), command: { type: 'workshop.start' } } as const;
    expect(createWorkshop(played, line)).toEqual(refused('workshop/not-understood'));
  });
});

describe('the course of a workshop', () => {
  it('goes from the lobby through the story and the debrief to its end', () => {
    expect(started.state).toMatchObject({ phase: 'running', startedAt: started.state.at, endedAt: null });
    expect(debrief.state).toMatchObject({ phase: 'debrief', shown: { team: null, page: 0 } });
    expect(closed.state).toMatchObject({ phase: 'closed', endedAt: closed.state.at });
  });

  it('goes back from the debrief to where the teams stood', () => {
    const again = debrief.started();
    expect(again.state).toMatchObject({ phase: 'running', startedAt: started.state.startedAt });
    expect(again.state.teams).toEqual(started.state.teams);
  });

  it('is the same at every table: luck and order of options are drawn once', () => {
    expect(started.team(1).run?.state).toEqual(started.team(2).run?.state);
  });

  it.each<readonly [string, AWorkshop, Author, WorkshopCommand, WorkshopRefusal]>([
    ['a second start', started, 'facilitator', { type: 'workshop.start' }, 'workshop/already-started'],
    ['a debrief before the start', lobby, 'facilitator', { type: 'workshop.debrief' }, 'workshop/not-started'],
    ['going on before the start', lobby, 'facilitator', goOn, 'workshop/not-started'],
    ['going on in the debrief', debrief, 'facilitator', goOn, 'workshop/over'],
    ['anything after the end', closed, 'facilitator', { type: 'screen.black-out', on: true }, 'workshop/over'],
    ['a commitment before the start', lobby, 'someone', { type: 'commitment.send', text: '連絡先を控える' }, 'workshop/not-started'],
    ['a commitment with its sender', debrief, 'p1', { type: 'commitment.send', text: '連絡先を控える' }, 'workshop/not-allowed'],
    ['a participant who leads', started, 'p1', goOn, 'workshop/not-allowed'],
    ['a participant who seats somebody', lobby, 'p1', { type: 'participant.remove', participant: 'p2' }, 'workshop/not-allowed'],
    ['a facilitator who answers', started, 'facilitator', { type: 'nickname.draw' }, 'workshop/not-allowed'],
    ['a host who leads', started, 'host', goOn, 'workshop/not-allowed'],
    ['a second beginning', lobby, 'host', { type: 'workshop.create', code: 'ABC234', setup: lobby.state.setup }, 'workshop/not-allowed'],
    ['a team that there is not', started, 'facilitator', { ...goOn, target: [1, 3] }, 'workshop/unknown-team'],
    ['no team at all', started, 'facilitator', { ...goOn, target: [] }, 'workshop/unknown-team'],
    ['a reveal of a team that there is not', started, 'facilitator', { type: 'screen.show', team: 3, page: 0 }, 'workshop/unknown-team'],
    [
      'an observation of a team that there is not',
      started,
      'facilitator',
      { type: 'observation.add', tag: 'well', text: '', team: 3 },
      'workshop/unknown-team',
    ],
    ['a tick on what was not parked', started, 'facilitator', { type: 'parked.tick', id: 1, done: true }, 'workshop/not-understood'],
    ['a note of somebody who plays', started, 'p1', { type: 'observation.note', tag: 'well', text: '' }, 'workshop/not-observer'],
  ])('refuses %s', (_, workshop, by, command, code) => {
    expect(workshop.ask(by, command)).toEqual(refused(code));
  });

  it('refuses what it has no word for', () => {
    // A line of another product's journal, or of a later one.
    const unknown: unknown = JSON.parse('{"type":"constructor"}');
    const line: WorkshopCommand[] = [];
    Reflect.set(line, 0, unknown);
    for (const command of line) expect(started.ask('facilitator', command)).toEqual(refused('workshop/not-understood'));
  });
});

describe('what a facilitator writes down and shows', () => {
  it('is kept with its time, and that of the story', () => {
    const noted = started.led(
      { type: 'observation.add', tag: 'worry', text: '電話の相手を確かめていない', team: 2 },
      { type: 'observation.add', tag: 'well', text: '静か', team: null },
    );
    const { now } = started.team(2).run?.state ?? {};
    expect(noted.state.observations.map((one) => [one.team, one.now, one.by])).toEqual([
      [2, now, 'facilitator'],
      [null, null, 'facilitator'],
    ]);
    const alone = aWorkshop().started().led({ type: 'observation.add', tag: 'well', text: '静か', team: null });
    expect(alone.state.observations[0]?.now).toBe(now);
  });

  it('is parked, ticked off and taken up again', () => {
    const parked = started.led(
      { type: 'parked.add', text: '保険' },
      { type: 'parked.add', text: '契約' },
      { type: 'parked.tick', id: 2, done: true },
    );
    expect(parked.state.parked.map((one) => [one.id, one.text, one.done])).toEqual([
      [1, '保険', false],
      [2, '契約', true],
    ]);
    expect(parked.led({ type: 'parked.tick', id: 2, done: false }).state.parked[1]?.done).toBe(false);
  });

  it('is a note of an observer for its writer by their seat, and for everybody else without it', () => {
    const noted = lobby.withObservers(1).did('p5', { type: 'observation.note', tag: 'danger', text: '一人で決めた' });
    expect(noted.state.participants['p5']?.notes).toMatchObject([{ tag: 'danger', text: '一人で決めた' }]);
    expect(noted.state.observations).toEqual([
      { at: noted.state.at, now: null, team: 1, tag: 'danger', text: '一人で決めた', by: 'observer' },
    ]);
  });

  it('is a hot wash, a dark screen, a page, a locked door and a message', () => {
    const hotWash = { well: ['初動'], change: [{ issue: '連絡先', action: '一覧を作る', owner: '情報システム', due: '12月' }] };
    const { state } = started.led(
      { type: 'hot-wash.write', hotWash },
      { type: 'screen.black-out', on: true },
      { type: 'screen.show', team: 2, page: 1 },
      { type: 'workshop.lock', locked: true },
      { type: 'team.message', target: [2], text: 'あと五分です' },
    );
    expect(state).toMatchObject({ hotWash, isBlack: true, shown: { team: 2, page: 1 }, isLocked: true });
    expect(state.teams.map((team) => team.messages.length)).toEqual([0, 1]);
  });
});

describe('the log', () => {
  it('has a line for what was done, with the teams it was done to', () => {
    const { state } = started.led({ type: 'workshop.lock', locked: true }, { type: 'team.pause', target: [2], paused: true });
    expect(state.log.map((one) => [one.code, one.team])).toEqual([
      ['joined', 1],
      ['joined', 2],
      ['joined', 1],
      ['joined', 2],
      ['started', null],
      ['locked', null],
      ['paused', 2],
    ]);
    expect(state.log.map((one) => one.seq)).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });

  it('says nothing of answers, of people or of what was written', () => {
    const command: FacilitatorCommand = { type: 'team.message', target: 'all', text: '秘密の伝言' };
    const { log } = started.answering({ p1: 'call-back' }).led(command, { type: 'participant.remove', participant: 'p1' }).state;
    expect(JSON.stringify(log)).not.toMatch(/call-back|p1|秘密/u);
  });
});

describe('undo', () => {
  const decided = started.allAnswering().revealed().decided('call-back');

  it('takes back the last thing that was done to a team, once', () => {
    const before = started.allAnswering().revealed();
    const undone = decided.led({ type: 'team.undo', target: [1] });
    expect(undone.team()).toEqual({ ...before.team(), undo: null });
    expect(undone.ask('facilitator', { type: 'team.undo', target: [1] })).toEqual(refused('workshop/nothing-to-undo'));
    expect(undone.state.log.at(-1)).toMatchObject({ code: 'undone', team: 1, params: { code: 'decided' } });
  });

  it('takes back for each team its own', () => {
    const apart = decided.led({ type: 'team.pause', target: [2], paused: true }, undo);
    expect(apart.team(1).stage).toBe('talking');
    expect(apart.team(2).pausedAt).toBeNull();
    expect(apart.state.log.slice(-2).map((one) => one.params['code'])).toEqual(['decided', 'paused']);
  });

  it.each<readonly [string, (workshop: AWorkshop) => AWorkshop]>([
    ['a message', (workshop) => workshop.led({ type: 'team.message', target: 'all', text: '' })],
    ['a new spokesperson', (workshop) => workshop.led({ type: 'participant.speak', participant: 'p1' })],
    ['a removal', (workshop) => workshop.led({ type: 'participant.remove', participant: 'p1' })],
    ['what a participant tells', (workshop) => workshop.did('p3', { type: 'fact.tell', decision: 'first-move', said: true })],
  ])('reaches back no further than %s', (_, since) => {
    expect(since(decided).ask('facilitator', { type: 'team.undo', target: [1] })).toEqual(refused('workshop/nothing-to-undo'));
  });

  it.each<readonly [string, FacilitatorCommand]>([
    ['a hold', { type: 'inject.hold', target: 'all', inject: 'order-count', held: true }],
    ['a clock', { type: 'timer.start', target: 'all', seconds: 60 }],
    ['a skip', { type: 'decision.skip', target: 'all' }],
    ['a complication', { type: 'complication.set', target: 'all', slot: 'before-notice', set: { is: 'none' } }],
    ['an override', { type: 'team.decide', team: 1, option: 'hang-up', confidence: null, reason: '時間' }],
  ])('takes back %s', (_, command) => {
    expect(started.led(command, undo).state.teams).toEqual(started.state.teams);
  });

  it('takes back going on, but not once somebody has answered', () => {
    const settled = lobby.started().allAnswering().revealed().led({ type: 'teams.settle', target: 'all' });
    expect(settled.led(goOn, undo).team()).toEqual({ ...settled.team(), undo: null });
    const answered = settled.atNextDecision().answering({ p1: 'stop-cards' });
    expect(answered.ask('facilitator', { type: 'team.undo', target: [1] })).toEqual(refused('workshop/nothing-to-undo'));
  });
});

describe('a table at which nobody sits', () => {
  const three = aWorkshop().withTeams(3);
  const numbers = (workshop: AWorkshop) => workshop.state.teams.map(({ number }) => number);

  it('is left out when the story begins, and the log says so', () => {
    const begun = three.withPeople(2).started();

    expect(numbers(begun)).toEqual([1, 2]);
    expect(begun.state.log.filter(({ code }) => code === 'left-empty').map(({ team }) => team)).toEqual([3]);
  });

  it('takes nobody afterwards: who comes late sits down where the fewest are', () => {
    const begun = three.withPeople(2).started().withPeople(1);

    expect(begun.state.participants['p3']?.team).toBe(1);
  });

  it('gives its observers to another table', () => {
    const begun = three.withPeople(1).withObservers(3).started();

    expect(numbers(begun)).toEqual([1]);
    expect(new Set(Object.values(begun.state.participants).map(({ team }) => team))).toEqual(new Set([1]));
  });

  it('holds nobody up where the others answer, are revealed and decide together', () => {
    const decided = three
      .withPeople(2)
      .started()
      .allAnswering()
      .led({ type: 'answers.reveal', target: 'all' }, { type: 'teams.settle', target: 'all' });

    expect(decided.state.teams.map(({ stage }) => stage)).toEqual(['settled', 'settled']);
  });

  it('begins with all the others where nobody sits anywhere, as in a rehearsal', () => {
    expect(numbers(three.started())).toEqual([1, 2, 3]);
  });
});
