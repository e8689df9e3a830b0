import { describe, expect, it } from 'vitest';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import { selectPhoneView } from '#workshop/rules/select-phone-view.ts';
import { aViewing, someTexts } from '#test/support/a-viewing.ts';
import { aWorkshop, type AWorkshop } from '#test/support/a-workshop.ts';

const en = someTexts('en');
const ja = someTexts('ja');

function phone(workshop: AWorkshop, id = 'p1', lost: Readonly<Record<string, number>> = {}, texts = en): PhoneView {
  const view = selectPhoneView(aViewing(workshop, lost), id, texts);
  if (view === null) throw new Error(`Violated assumption: ${id} has a seat.`);
  return view;
}

// p1 is the president, p2 holds the secret of the first decision, p3 the desk.
const started = aWorkshop().withPeople(3).withObservers(1).started();
const five = aWorkshop({ confidence: true }).withPeople(5).started();

describe('a phone', () => {
  it('belongs to somebody who has a seat', () => {
    expect(selectPhoneView(aViewing(started), 'p9', en)).toBeNull();
    const removed = started.led({ type: 'participant.remove', participant: 'p2' });
    expect(selectPhoneView(aViewing(removed), 'p2', en)).toBeNull();
  });

  it('shows a lobby without a story', () => {
    const view = phone(aWorkshop().withPeople(2));
    expect(view).toMatchObject({ phase: 'lobby', stage: 'waiting', where: null, papers: [], question: null, answered: null });
    expect(view.me.role).toEqual({ id: 'president', name: 'President', about: 'Wants to protect the shop.' });
    expect(view.team.roles.map((one) => one.isTaken)).toEqual([true, true, false]);
  });

  it('shows the papers and the question in its own language', () => {
    const english = phone(started);
    expect(english.papers.map((one) => one.title)).toEqual(['A call from a card company']);
    expect(english.question?.question).toBe('Your first move?');
    expect(english.question?.options.map((one) => one.id)).toHaveLength(3);
    const japanese = phone(started, 'p1', {}, ja);
    expect(japanese.question?.question).not.toBe(english.question?.question);
    expect(japanese.question?.options.map((one) => one.slot)).toEqual(english.question?.options.map((one) => one.slot));
  });

  it('tells a private fact to the holder of the role alone, as long as the decision is open', () => {
    expect(phone(started, 'p2').secret).toBe('The maintenance contract ends this month.');
    expect([phone(started, 'p1').secret, phone(started, 'p3').secret, phone(started, 'p4').secret]).toEqual([null, null, null]);
    const revealed = started.answering({ p1: 'call-back' }).revealed();
    expect(phone(revealed, 'p2').secret).not.toBeNull();
    expect(phone(revealed.decided('call-back'), 'p2').secret).toBeNull();
  });

  it('gives an observer the question and their own notes, and nothing to answer with', () => {
    const noted = started.did('p4', { type: 'observation.note', tag: 'worry', text: 'All at once' });
    const view = phone(noted, 'p4');
    expect(view).toMatchObject({ secret: null, mine: { first: null, second: null }, asksIfSaid: false });
    expect(view.me).toMatchObject({ observes: true, speaks: false, role: null });
    expect(view.notes.map((one) => one.text)).toEqual(['All at once']);
    expect(phone(noted, 'p1').notes).toEqual([]);
  });

  it('counts the answers of its own team alone', () => {
    const teams = aWorkshop().withTeams(2).withPeople(4).started().answering({ p1: 'call-back', p2: 'hang-up' });
    expect(phone(teams, 'p3').answered).toEqual({ count: 1, of: 2, isComplete: false });
    expect(phone(teams, 'p4').team.number).toBe(2);
  });

  it('lets a latecomer find the scene, the question and their role', () => {
    const late = started.answering({ p1: 'call-back' }).withPeople(1);
    const view = phone(late, 'p5');
    expect(view.question?.decision).toBe('first-move');
    expect(view.answered).toEqual({ count: 1, of: 4, isComplete: false });
    expect(view.me.role).not.toBeNull();
  });

  it('offers roles that are free where they are chosen, and none once one is held and the story has begun', () => {
    const choosing = aWorkshop({ roles: 'chosen' }).withPeople(2).did('p1', { type: 'role.choose', role: 'it' });
    expect(phone(choosing, 'p2').freeRoles.map((one) => one.id)).toEqual(['president', 'desk']);
    expect(phone(choosing.started(), 'p1').freeRoles).toEqual([]);
    expect(phone(choosing.started(), 'p2').freeRoles).toHaveLength(2);
  });

  it('says when a team is paused and how much of its time is left', () => {
    const timed = aWorkshop({ timer: { answer: 60, talk: 120 } })
      .withPeople(2)
      .started()
      .later(9);
    const paused = phone(timed.led({ type: 'team.pause', target: 'all', paused: true }));
    expect(paused).toMatchObject({ isPaused: true, timer: { totalMs: 60_000, pausedLeftMs: 50_000 } });
  });
});

describe('the count on a phone', () => {
  it('waits for nobody whose phone is lost', () => {
    const answered = started.answering({ p1: 'call-back', p2: 'hang-up' });
    expect(phone(answered).answered).toEqual({ count: 2, of: 3, isComplete: false });
    expect(phone(answered, 'p1', { p3: 1 }).answered).toEqual({ count: 2, of: 2, isComplete: true });
  });

  it('still counts the answer of a phone that was lost afterwards', () => {
    const answered = started.answering({ p1: 'call-back', p3: 'hang-up' });
    expect(phone(answered, 'p1', { p3: 1 }).answered).toEqual({ count: 2, of: 3, isComplete: false });
  });

  it('begins anew with the second answers', () => {
    const talking = started.allAnswering().revealed().answering({ p2: 'hang-up' });
    expect(phone(talking).answered).toEqual({ count: 1, of: 3, isComplete: false });
  });
});

describe('what others answer', () => {
  it('reaches a phone from the reveal on, as counts', () => {
    const answered = started.answering({ p1: 'call-back', p2: 'hang-up' });
    expect(phone(answered)).toMatchObject({ first: null, decided: null, mine: { first: { option: 'call-back' }, second: null } });
    expect(phone(answered.revealed()).first?.count).toBe(2);
  });

  it('is not broken down by confidence below five people', () => {
    const four = aWorkshop({ confidence: true }).withPeople(4).started().allAnswering(0, 'high').revealed();
    expect(phone(four).first?.options.map((one) => one.confidence)).toEqual([null, null, null]);
    const open = phone(five.allAnswering(0, 'high').revealed()).first?.options[0];
    expect(open?.confidence).toEqual({ high: 5, medium: 0, low: 0 });
  });

  it('stays closed where the debrief began before the reveal', () => {
    const over = started.answering({ p1: 'call-back' }).led({ type: 'workshop.debrief' });
    expect(phone(over)).toMatchObject({ phase: 'debrief', first: null, question: null, answered: null, papers: [] });
  });
});

describe('the decision of a team on a phone', () => {
  const talking = five.allAnswering(0, 'high').revealed();
  const [option = '', other = ''] = (phone(talking).question?.options ?? []).map((one) => one.id);
  const settled = talking.answering({ p1: other, p2: option, p3: option, p4: option, p5: option }, 'low').decided(option);

  it('has the counts before and after the talk', () => {
    const { decided } = phone(settled);
    expect(decided).toMatchObject({ option, by: 'facilitator', moved: 1 });
    expect(decided?.rows.map(({ first, second }) => [first, second])).toEqual([
      [5, 4],
      [0, 1],
      [0, 0],
    ]);
  });

  it('counts nobody as moved below five people or without a second round', () => {
    const few = started.allAnswering().revealed().allAnswering(1).decided(option);
    expect(phone(few).decided).toMatchObject({ moved: null });
    const once = phone(talking.decided(option)).decided;
    expect([once?.moved, once?.rows[0]?.second]).toEqual([null, null]);
  });

  it('comes with what happens at once', () => {
    const [paper] = phone(started.answering({ p1: 'hang-up' }).revealed().decided('hang-up')).papers;
    expect(paper).toMatchObject({ kind: 'consequence', body: 'In the afternoon another company calls about the same thing.' });
  });

  it('asks the holder of a private fact once whether it was said', () => {
    const done = started.allAnswering().revealed().decided(option);
    expect(['p1', 'p2', 'p3', 'p4'].map((id) => phone(done, id).asksIfSaid)).toEqual([false, true, false, false]);
    const told = done.did('p2', { type: 'fact.tell', decision: 'first-move', said: false });
    expect(phone(told, 'p2').asksIfSaid).toBe(false);
  });

  it('is asked of one person, and of the next where that phone is lost', () => {
    const speakers = (lost: Readonly<Record<string, number>>) =>
      ['p1', 'p2', 'p3', 'p4'].filter((id) => phone(started, id, lost).me.speaks);
    expect(speakers({})).toEqual(['p1']);
    expect(speakers({ p1: 1 })).toEqual(['p2']);
    expect(speakers({ p1: 1, p2: 1, p3: 1 })).toEqual(['p1']);
  });
});

describe('papers on a phone', () => {
  const stopping = started.allAnswering().revealed().decided('call-back').atNextDecision();

  it('leave out what is held until it is sent', () => {
    const held = started.led({ type: 'inject.hold', target: 'all', inject: 'order-count', held: true });
    const there = held.allAnswering().revealed().decided('call-back').atNextDecision();
    expect(phone(stopping).papers.map((one) => one.id)).toContain('order-count');
    expect(phone(there).papers.map((one) => one.id)).not.toContain('order-count');
    expect(phone(there.led({ type: 'inject.send', target: 'all', inject: 'order-count' })).papers).toEqual(phone(stopping).papers);
  });

  it('end with what the facilitator inserted, for this scene', () => {
    const inserted = started.led({ type: 'contingency.send', target: 'all', beat: 'alert.call', index: 0 });
    expect(phone(inserted).papers.at(-1)).toMatchObject({ kind: 'contingency', body: 'A second company calls as well.' });
    const later = inserted.allAnswering().revealed().decided('call-back').atNextDecision();
    expect(phone(later).papers.map((one) => one.kind)).not.toContain('contingency');
  });
});

describe('suggestions for a commitment', () => {
  it('come with the debrief, from what was weaker first', () => {
    const played = started.allAnswering().revealed().decided('hang-up');
    expect(phone(played).commitments).toEqual([]);
    const over = phone(played.led({ type: 'workshop.debrief' }));
    expect(over.commitments).toEqual(['Make a list of numbers to call back.', 'Draft a template.']);
  });
});

describe('phones of one team', () => {
  it("differ only in what is somebody's own", () => {
    const workshop = five.allAnswering(1, 'low').revealed();
    const common = (id: string) => {
      const { me: _me, mine: _mine, secret: _secret, freeRoles: _free, ...others } = phone(workshop, id);
      return others;
    };
    expect(common('p2')).toEqual(common('p1'));
    expect(common('p5')).toEqual(common('p1'));
  });
});
