import { describe, expect, it } from 'vitest';
import type { ProjectorScene, ProjectorView } from '#workshop/protocol/projector-view.ts';
import { selectProjectorView } from '#workshop/rules/select-projector-view.ts';
import { aViewing, someTexts } from '#test/support/a-viewing.ts';
import { aWorkshop, type AWorkshop } from '#test/support/a-workshop.ts';

const en = someTexts('en');
const wall = (workshop: AWorkshop, lost: Readonly<Record<string, number>> = {}): ProjectorView =>
  selectProjectorView(aViewing(workshop, lost), en);

function scene<Name extends ProjectorScene['scene']>(workshop: AWorkshop, name: Name): Extract<ProjectorView, { readonly scene: Name }> {
  const view = wall(workshop);
  const isIt = (one: ProjectorView): one is Extract<ProjectorView, { readonly scene: Name }> => one.scene === name;
  if (!isIt(view)) throw new Error(`Violated assumption: the wall shows ${name}, not ${view.scene}.`);
  return view;
}

const two = aWorkshop().withTeams(2).withPeople(4).started();

describe('the wall in the lobby', () => {
  it('tells where to join and who sits where', () => {
    const view = scene(aWorkshop().withTeams(2).withPeople(3), 'lobby');
    expect(view).toMatchObject({ code: 'ABC234', address: 'example.org/join', isLocked: false, where: null, people: 3 });
    expect(view.teams.map((team) => team.seats.filter((seat) => seat.isTaken).length)).toEqual([2, 1]);
  });

  it('tells nowhere to join in one screen', () => {
    const view = scene(aWorkshop({ mode: 'screen', people: 12 }), 'lobby');
    expect(view).toMatchObject({ code: null, address: null, joinUrl: null, people: 12 });
  });

  it('sees a phone that is lost as a seat that is taken', () => {
    const [team] = wall(aWorkshop().withPeople(2), { p2: 1 }).teams;
    expect(team?.seats.map((seat) => [seat.isTaken, seat.isConnected])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
  });
});

describe('the wall while people answer', () => {
  it('shows the question, the last paper and how many have answered', () => {
    const view = scene(two.answering({ p1: 'call-back' }), 'vote');
    expect(view).toMatchObject({ short: 'A card company reports charges that nobody made.', answered: { count: 1, of: 4 }, timer: null });
    expect(view.paper?.id).toBe('first-call');
    expect(view.question.question).toBe('Your first move?');
    expect(view.teams.map((team) => team.answered)).toEqual([
      { count: 1, of: 2 },
      { count: 0, of: 2 },
    ]);
  });

  it('stays with the question while one team has not been revealed', () => {
    const answered = two.allAnswering();
    expect(wall(answered.revealed(1)).scene).toBe('vote');
    expect(scene(answered.revealed(1), 'vote').answered).toEqual({ count: 4, of: 4 });
    expect(wall(answered.revealed(1).decided('call-back', 1)).scene).toBe('vote');
  });

  it('shows no single team whose answers are open while another still answers', () => {
    const shown = two.allAnswering().revealed(1).led({ type: 'screen.show', team: 1, page: 0 });
    expect(wall(shown).scene).toBe('vote');
  });

  it('tells no numbers in one screen before the reveal', () => {
    const room = aWorkshop({ mode: 'screen', people: 6 }).started();
    const counted = room.led({
      type: 'hands.count',
      round: 'first',
      hands: { options: { 'call-back': 4, 'hang-up': 1 }, none: 1, sure: null },
    });
    const view = scene(counted, 'vote');
    expect([view.answered, view.teams[0]?.answered]).toEqual([null, null]);
    expect(scene(counted.revealed(), 'reveal').distribution).toMatchObject({ count: 5, none: 1 });
  });

  it('shows the clock that ends last, where every team has one', () => {
    const timed = aWorkshop({ timer: { answer: 60, talk: 60 } })
      .withTeams(2)
      .withPeople(2)
      .started();
    const extended = timed.led({ type: 'timer.extend', target: [2], seconds: 30 });
    expect(scene(extended, 'vote').timer?.totalMs).toBe(90_000);
    expect(scene(timed.led({ type: 'timer.stop', target: [2] }), 'vote').timer).toBeNull();
  });
});

describe('the wall at a reveal', () => {
  const revealed = two.answering({ p1: 'call-back', p2: 'hang-up', p3: 'call-back' }).revealed();

  it('adds the first answers of all teams up', () => {
    const view = scene(revealed, 'reveal');
    expect([view.team, view.distribution.count]).toEqual([null, 3]);
    const counts = Object.fromEntries(view.distribution.options.map((one) => [one.option, one.count]));
    expect(counts).toEqual({ 'call-back': 2, 'ask-firm': 0, 'hang-up': 1 });
  });

  it('shows one team where the facilitator asks for it', () => {
    const view = scene(revealed.led({ type: 'screen.show', team: 2, page: 0 }), 'reveal');
    expect([view.team, view.distribution.count]).toEqual([2, 1]);
  });

  it('keeps to the first answers during the talk', () => {
    const talked = revealed.answering({ p1: 'hang-up' });
    expect(scene(talked, 'reveal').distribution).toEqual(scene(revealed, 'reveal').distribution);
  });

  it('breaks confidence down only where no smaller part could be taken out of it', () => {
    const confident = (people: number) =>
      aWorkshop({ confidence: true }).withTeams(2).withPeople(people).started().allAnswering(0, 'high').revealed();
    expect(scene(confident(9), 'reveal').distribution.options.map((one) => one.confidence)).toEqual([null, null, null]);
    expect(scene(confident(10), 'reveal').distribution.options[0]?.confidence).toEqual({ high: 10, medium: 0, low: 0 });
    expect(scene(confident(8), 'reveal').distribution.options[0]?.confidence).toEqual({ high: 8, medium: 0, low: 0 });
  });
});

describe('the wall after the decisions', () => {
  const settled = two.allAnswering().revealed().decided('hang-up', 1).decided('call-back', 2);

  it('shows what each team did and what became of it', () => {
    const view = scene(settled, 'consequence');
    expect(view.outcomes.map(({ team, done, shop }) => ({ team, done, shop }))).toEqual([
      { team: 1, done: 'Hung up', shop: 'open' },
      { team: 2, done: 'Noted the details and called back', shop: 'open' },
    ]);
    expect(view.headline).toBe('A card company reports charges that nobody made.');
  });

  it('tells what came of a decision that all have taken alike, unless no team is shown', () => {
    const decide = (showsTeams: boolean) =>
      aWorkshop({ showsTeams }).withTeams(2).withPeople(4).started().allAnswering().revealed().decided('hang-up', 1).decided('hang-up', 2);
    expect(scene(decide(true), 'consequence').headline).toBe('In the afternoon another company calls about the same thing.');
    expect(scene(decide(false), 'consequence').headline).toBe('A card company reports charges that nobody made.');
  });

  it('shows no team where the facilitator has switched that off', () => {
    const hidden = aWorkshop({ showsTeams: false }).withTeams(2).withPeople(4).started().allAnswering().revealed();
    expect(scene(hidden.decided('hang-up', 1).decided('hang-up', 2), 'consequence').outcomes).toEqual([]);
  });

  it('shows teams that have gone different ways as apart', () => {
    expect(wall(settled.continued(1)).scene).toBe('apart');
  });

  it('follows the first take of the others while one team is rewound', () => {
    const rewound = settled.led({ type: 'team.rewind', team: 1, decision: 'first-move', reason: 'Once more' });
    const view = scene(rewound, 'consequence');
    expect(view.outcomes.map((one) => one.team)).toEqual([2]);
    expect(view.teams.map((team) => team.isApart)).toEqual([true, false]);
    expect(view.teams[0]?.answered).toBeNull();
    const both = rewound.led({ type: 'team.rewind', team: 2, decision: 'first-move', reason: 'Once more' });
    expect(wall(both).scene).toBe('vote');
  });

  it('ends an act with what there is to talk about', () => {
    let ended: AWorkshop = aWorkshop().withPeople(1).started();
    while (ended.team().stage !== 'act-ended') {
      ended =
        ended.team().stage === 'answering'
          ? ended.allAnswering().revealed().led({ type: 'teams.settle', target: 'all' })
          : ended.continued();
    }
    expect(scene(ended, 'act-end')).toMatchObject({
      title: 'One call changed the morning.',
      discussion: ['In your company, who answers this call?'],
    });
  });
});

describe('the wall in the debrief', () => {
  it('has six teams on a page, in the order of numbers', () => {
    const over = aWorkshop().withTeams(8).withPeople(8).started().led({ type: 'workshop.debrief' });
    const first = scene(over, 'debrief');
    expect([first.page, first.pages, first.lanes.teams.map((team) => team.number)]).toEqual([0, 2, [1, 2, 3, 4, 5, 6]]);
    const second = scene(over.led({ type: 'screen.show', team: null, page: 7 }), 'debrief');
    expect([second.page, second.lanes.teams.map((team) => team.number)]).toEqual([1, [7, 8]]);
  });
});
