import { describe, expect, it } from 'vitest';
import { anArchive, goingFor, openShipped, spread, type RoomStory } from '#test/report/a-workshop.ts';
import { playToEnd } from '#test/support/play.ts';
import type { WorkshopArchive } from '#workshop/protocol/archive.ts';
import { addUpAnswers } from '#workshop/rules/add-up-answers.ts';
import { measureAgreement } from '#workshop/rules/measure-agreement.ts';
import { reviewRoom } from '#workshop/rules/review-room.ts';

const { engine } = openShipped('hario-2019');
const review = (story: RoomStory = {}) => reviewRoom(engine, anArchive(story));
const options = ['a', 'b', 'c'];

describe('agreement', () => {
  it('is the share of the option that most chose', () => {
    expect(measureAgreement(spread(options, { a: 3, b: 2 }))).toEqual({ percent: 60, isUnified: true });
  });

  it('is judged before it is rounded', () => {
    expect(measureAgreement(spread(options, { a: 59, b: 40 }))).toEqual({ percent: 60, isUnified: false });
  });

  it('counts those who raised no hand against it', () => {
    expect(measureAgreement({ ...spread(options, { a: 5 }), none: 5 })).toEqual({ percent: 50, isUnified: false });
  });

  it('is not told of fewer than five people', () => {
    expect(measureAgreement(spread(options, { a: 4 }))).toBeNull();
    expect(measureAgreement(null)).toBeNull();
  });
});

describe('answers of several teams', () => {
  it('are added option by option', () => {
    const sum = addUpAnswers([spread(options, { a: 5 }), spread(options, { a: 1, b: 4 })]);
    expect(sum?.options.map((one) => [one.option, one.count, one.confidence?.high])).toEqual([
      ['a', 6, 6],
      ['b', 4, 4],
      ['c', 0, 0],
    ]);
  });

  it('leave a small team out where a subtraction would break it down', () => {
    expect(addUpAnswers([spread(options, { a: 5 }), spread(options, { b: 3 })])?.count).toBe(5);
  });

  it('hold small teams once they are five people together', () => {
    expect(addUpAnswers([spread(options, { a: 5 }), spread(options, { b: 3 }), spread(options, { b: 2 })])?.count).toBe(10);
  });

  it('are nothing for fewer than five people', () => {
    expect(addUpAnswers([spread(options, { a: 4 })])).toBeNull();
    expect(addUpAnswers([])).toBeNull();
  });
});

describe('the review of a room', () => {
  it('has every decision of the length, with what each team decided', () => {
    const { decisions, people } = review();
    expect(people).toBe(11);
    expect(decisions.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(decisions[0]?.teams.map((one) => [one.team, one.by])).toEqual([
      [1, 'spokesperson'],
      [2, 'spokesperson'],
    ]);
  });

  it('adds up who was moved, and says nothing of teams under five', () => {
    expect(review().decisions[0]?.moved).toEqual({ towards: 2, away: 0, level: 9 });
    expect(review({ people: [3, 4] }).decisions[0]?.moved).toBeNull();
    expect(review({ people: [3] }).decisions[0]?.first).toBeNull();
  });

  it('names a fact as unsaid only where its holder said so, with the teams that did not hear it', () => {
    const { unsaid } = review({ silent: [2] });
    expect(new Set(unsaid.map((one) => one.role))).toEqual(new Set(['it']));
    expect(unsaid.every((one) => one.teams.length === 1 && one.teams[0] === 2)).toBe(true);
  });

  it('scores the first take, and keeps those that came after it', () => {
    const [team] = review({ people: [5], change: rewind }).teams;
    expect(team?.first?.score.percent).toBeLessThan(team?.later[0]?.score.percent ?? 0);
    expect(team?.rounds.every((one) => one.take === 1)).toBe(true);
  });

  it('has no debrief of a take that did not come to an ending', () => {
    const [team] = review({ people: [5], change: breakOff }).teams;
    expect(team).toMatchObject({ first: null, later: [] });
  });
});

/** The team plays badly and then, from its first decision, well. */
function rewind(archive: WorkshopArchive): WorkshopArchive {
  const play = (rating: 'best' | 'weak') =>
    playToEnd(engine, goingFor(rating), { ruleset: 'japan-2019', length: 'express', confidence: 'high' }).record;
  return {
    ...archive,
    teams: archive.teams.map((team) => ({
      ...team,
      takes: [
        { record: play('weak'), from: null, reason: null },
        { record: play('best'), from: 'first-move', reason: 'もう一度' },
      ],
      rounds: [...team.rounds, ...team.rounds.map((round) => ({ ...round, take: 2 }))],
    })),
  };
}

function breakOff(archive: WorkshopArchive): WorkshopArchive {
  return {
    ...archive,
    teams: archive.teams.map((team) => ({
      ...team,
      takes: team.takes.map((take) => ({ ...take, record: { ...take.record, commands: take.record.commands.slice(0, 3) } })),
    })),
  };
}
