import { describe, expect, it } from 'vitest';
import { findSpokesperson, mayAnswerForTeam } from '#workshop/rules/find-spokesperson.ts';
import { aWorkshop, type AWorkshop } from '#test/support/a-workshop.ts';

const three = aWorkshop().withPeople(3).withObservers(1);
const speaker = ({ played, state }: AWorkshop, connected?: readonly string[]) =>
  findSpokesperson(connected === undefined ? { played, state } : { played, state, connected: new Set(connected) }, 1);
const mayAnswer = ({ state }: AWorkshop) =>
  Object.values(state.participants).flatMap((one) => (mayAnswerForTeam(state, one) ? [one.id] : []));

describe('the spokesperson of a team', () => {
  it('is the holder of the first role', () => {
    expect(speaker(three)).toBe('p1');
    const moved = three.led({ type: 'participant.seat', participant: 'p3', team: 1, role: 'president', observes: false });
    expect(speaker(moved.led({ type: 'participant.remove', participant: 'p1' }))).toBe('p3');
  });

  it('is the one who came first of those who are there where that phone is lost', () => {
    expect(speaker(three, ['p2', 'p3'])).toBe('p2');
    expect(speaker(three, ['p3', 'p4'])).toBe('p3');
  });

  it('is as if all were there where nobody is', () => {
    expect(speaker(three, [])).toBe('p1');
  });

  it('is whoever the facilitator has named', () => {
    const named = three.led({ type: 'participant.speak', participant: 'p3' });
    expect(speaker(named, ['p1', 'p2'])).toBe('p3');
  });

  it('is nobody in an empty team', () => {
    expect(speaker(aWorkshop().withObservers(2))).toBeNull();
  });
});

describe('an answer for the team', () => {
  it('is taken from anyone at it but observers, while nobody is named', () => {
    expect(mayAnswer(three)).toEqual(['p1', 'p2', 'p3']);
  });

  it('is taken from the one who is named alone', () => {
    expect(mayAnswer(three.led({ type: 'participant.speak', participant: 'p2' }))).toEqual(['p2']);
  });
});
