import { describe, expect, it } from 'vitest';
import type { House, HouseNote, HousePlace } from '#scenario/house.ts';
import { selectHouse, selectHouseView } from '#session/select-house.ts';
import { createEngine } from '#engine/engine.ts';
import { createRecord, createSession } from '#session/session.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';

const { logic, history } = loadSmallScenario();

function aNote(at: HousePlace, rest: Partial<HouseNote> = {}): HouseNote {
  return { kind: 'policy', scenario: null, at, rulesets: null, text: { ja: JSON.stringify(at) }, ...rest };
}

function aHouse(...notes: readonly HouseNote[]): House {
  return { name: null, reviewed: 0, owner: { ja: '総務部' }, notes };
}

const placesOf = (notes: readonly HouseNote[] | undefined) => (notes ?? []).map((note) => note.at);

const always = { always: true } as const;
const beat = { beat: 'alert.call' } as const;
const decision = { decision: 'first-move', option: null } as const;
const chosen = { decision: 'first-move', option: 'call-back' } as const;
const other = { decision: 'first-move', option: 'hang-up' } as const;
const later = { decision: 'stop-what', option: null } as const;
const duty = { duty: 'report-to-commission' } as const;
const competency = { competency: 'triage' } as const;
const all = aHouse(...[always, beat, decision, chosen, other, later, duty, competency].map((at) => aNote(at)));

describe('the notes that stand in a scenario', () => {
  it('are those for it and for all, at places that it has', () => {
    const house = aHouse(
      aNote(beat),
      aNote(decision, { scenario: 'small' }),
      aNote(always, { scenario: 'another' }),
      aNote({ beat: 'night.alarm' }),
      aNote({ decision: 'first-move', option: 'lock-out' }),
      aNote({ competency: 'toString' }),
    );

    expect(placesOf(selectHouse(house, logic, 'japan-2019').notes)).toEqual([beat, decision]);
  });

  it('are those of the law that is played, and a duty of another law has none', () => {
    const house = aHouse(
      aNote(decision, { rulesets: ['japan-2025'] }),
      aNote(duty),
      aNote(later, { rulesets: ['japan-2019', 'japan-2025'] }),
    );

    expect(placesOf(selectHouse(house, logic, 'japan-2019').notes)).toEqual([later]);
    expect(placesOf(selectHouse(house, logic, 'japan-2025').notes)).toEqual([decision, duty, later]);
    expect(selectHouse(house, logic, null).notes).toHaveLength(3);
  });
});

describe('what may be seen of them', () => {
  const open = () => {
    const engine = createEngine(logic);
    const record = createRecord(engine, 'seed', { ruleset: 'japan-2025', length: 'express' });
    return createSession({ engine, record, settings: { explain: 'each-act', confidence: false }, history });
  };

  it('is nothing on a decision before it is sealed', () => {
    const seen = selectHouseView(all, open().view());

    expect(placesOf(seen.beat)).toEqual([beat]);
    expect(placesOf(seen.always)).toEqual([always]);
    expect(seen.decided).toEqual({});
    expect(JSON.stringify(seen)).not.toContain('first-move');
  });

  it('is what stands on the decision and on the chosen option once it is sealed, and never on another option', () => {
    const session = open();
    session.dispatch({ type: 'decision.take', decision: 'first-move', option: 'call-back', confidence: null });

    const seen = selectHouseView(all, session.view());

    expect(placesOf(seen.decided['first-move'])).toEqual([decision, chosen]);
    expect(JSON.stringify(seen)).not.toContain('hang-up');
    expect(seen.decided['stop-what']).toBeUndefined();
  });

  it('is what stands on a duty as soon as the duty has opened', () => {
    const session = open();
    const { duties } = session.view();

    expect(duties.map((one) => one.id)).toContain('report-to-commission');
    expect(placesOf(selectHouseView(all, session.view()).duties['report-to-commission'])).toEqual([duty]);
  });

  it('changes nothing of the run: state, record and score know of no house', () => {
    const session = open();
    session.dispatch({ type: 'decision.take', decision: 'first-move', option: 'call-back', confidence: null });
    const before = JSON.stringify([session.state, session.record]);

    selectHouseView(all, session.view());

    expect(JSON.stringify([session.state, session.record])).toBe(before);
    expect(before).not.toMatch(/house|総務部/u);
  });
});
