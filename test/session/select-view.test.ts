import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { createRecord, createSession } from '#session/session.ts';
import { aBeat, aConsequence, aDecision, anOption, aScenario, day, noChange } from '#test/support/a-scenario.ts';

const exposure = {
  from: day('2018-11-28'),
  to: day('2019-05-08'),
  endsWith: 'stopped',
  knownWhen: { flag: 'reported' },
  widenedWhen: { flag: 'log-lost' },
  widenedFrom: day('2018-06-01'),
};

const scenario = aScenario({
  exposure,
  milestones: { stopped: { when: { not: { flag: 'open' } }, median: null } },
  beats: {
    'one.call': aBeat('one.call', {
      decision: 'answer',
      injects: [{ id: 'call', channel: 'phone', from: 'desk', when: null, facts: ['alerted', 'published'] }],
    }),
    'two.end': aBeat('two.end', { decision: 'close', injects: [{ id: 'mail', channel: 'mail', from: 'it', when: null, facts: [] }] }),
  },
  decisions: {
    answer: aDecision('answer', 'one.call', {
      options: [
        anOption('good', 'best', { clears: ['open'], effects: [{ measure: 'customers', add: 90 }] }),
        anOption('bad', 'harmful', { minutes: 4320, sets: ['reported', 'log-lost'] }),
      ],
    }),
    close: aDecision('close', 'two.end'),
  },
});

const cost = { id: 'cost', unit: 'yen', start: 0, better: 'low', shown: 'always', bands: [], basis: 'model', sources: [] } as const;
const letters = { id: 'letters', counter: 'cost', from: 100, to: 300, basis: 'sourced', sources: ['S1'] } as const;

const history = [
  {
    id: 'alerted',
    date: day('2019-05-08'),
    until: null,
    label: 'reported',
    lane: 'timeline',
    publicFrom: day('2019-05-08'),
    sources: ['S1'],
  },
  {
    id: 'published',
    date: day('2019-08-20'),
    until: null,
    label: 'fact',
    lane: 'timeline',
    publicFrom: day('2019-08-20'),
    sources: ['S2'],
  },
] as const;

function open(settings = { explain: 'each-act', confidence: true } as const) {
  const engine = createEngine(scenario);
  return createSession({ engine, record: createRecord(engine, 'seed', { ruleset: 'then', length: 'express' }), settings, history });
}

describe('the view of a session', () => {
  it('holds no rating, no reason and no source before the act has ended', () => {
    const text = JSON.stringify(open().view());
    for (const secret of ['best', 'harmful', 'S1', 'forfeits', 'stance']) expect(text).not.toContain(`"${secret}"`);
  });

  it('shows no entry of the history lane before its day', () => {
    expect(open().view().arrivals[0]?.facts).toEqual(['alerted']);
  });

  it('draws the exposure as unknown and without a start until the investigation reports', () => {
    const { tape } = open().view();
    expect(tape.exposure).toEqual({ known: false, to: day('2019-05-08') });
    expect(JSON.stringify(tape)).not.toContain(String(exposure.from));
  });

  it('draws the exposure from its widest defensible start once it is known, with the days the players added', () => {
    const session = open();
    session.dispatch({ type: 'decision.take', decision: 'answer', option: 'bad', confidence: 'high' });
    expect(session.view().tape.exposure).toEqual({
      known: true,
      from: day('2018-06-01'),
      to: day('2019-05-08'),
      addedTo: day('2019-05-11'),
    });
  });

  it('clamps a measure to 100 and tells the change against the level before the seal', () => {
    const session = open();
    session.dispatch({ type: 'decision.take', decision: 'answer', option: 'good', confidence: null });
    expect(session.view().measures).toEqual([{ id: 'customers', value: 100, previous: 70, band: 'high' }]);
  });

  it('lays the options in an order that the seed draws, each in its own slot', () => {
    const slots = open()
      .view()
      .decision?.options.map((one) => one.slot);
    expect(slots).toEqual(['wave', 'hemp']);
  });

  it('rates the choices of an act at its end only where the settings explain each act', () => {
    const rated = (explain: 'each-act' | 'end') => {
      const engine = createEngine(scenario);
      const session = createSession({
        engine,
        record: createRecord(engine, 'seed', { ruleset: 'then', length: 'express' }),
        settings: { explain, confidence: true },
        history,
      });
      session.dispatch({ type: 'decision.take', decision: 'answer', option: 'good', confidence: null });
      session.dispatch({ type: 'beat.continue' });
      return session.view().actEnd?.decisions[0]?.rating;
    };
    expect(rated('each-act')).toBe('best');
    expect(rated('end')).toBeNull();
  });

  it('puts a paper into the tray once its beat is over', () => {
    const session = open();
    expect(session.view().tray).toEqual([]);
    session.dispatch({ type: 'decision.take', decision: 'answer', option: 'good', confidence: null });
    expect(session.view().tray).toEqual([{ inject: 'call', channel: 'phone' }]);
  });
});

describe('a session', () => {
  it('reopened on its own record stands where it stood', () => {
    const session = open();
    session.dispatch({ type: 'decision.take', decision: 'answer', option: 'good', confidence: 'low' });
    const again = createSession({
      engine: createEngine(scenario),
      record: session.record,
      settings: { explain: 'each-act', confidence: true },
      history,
    });
    expect(again.view()).toEqual(session.view());
    expect(again.state).toEqual(session.state);
  });

  it('keeps a refused command out of its record', () => {
    const session = open();
    expect(session.dispatch({ type: 'beat.continue' })).toEqual({ ok: false, code: 'engine/decision-open' });
    expect(session.record.commands).toEqual([]);
  });

  it('opened on a record with a refused command stands before it and says so', () => {
    const engine = createEngine(scenario);
    const record = {
      ...createRecord(engine, 'seed', { ruleset: 'then', length: 'express' }),
      commands: [{ type: 'beat.continue' } as const],
    };
    const session = createSession({ engine, record, settings: { explain: 'end', confidence: false }, history });
    expect(session.refused).toEqual({ index: 0, code: 'engine/decision-open' });
    expect(session.record.commands).toEqual([]);
  });
});

describe('a view of what came late', () => {
  it('counts no more days of a duty that has been done, though it stays missed, and keeps a read paper in the tray beside a namesake', () => {
    const stated = aScenario({
      duties: {
        report: {
          id: 'report',
          rulesets: ['then'],
          opens: { flag: 'open' },
          met: { flag: 'reported' },
          clock: { days: 3, dayOfKnowledge: 1, endsOnDayOff: 'stays' },
          missed: noChange,
          sources: ['S1'],
        },
      },
      decisions: {
        answer: aDecision('answer', 'one.call', {
          options: [
            anOption('good', 'best', {
              minutes: 8640,
              sets: ['reported'],
              consequences: [aConsequence('call', { after: { act: 'two' } })],
            }),
            anOption('bad', 'harmful', { minutes: 8640 }),
          ],
        }),
        close: aDecision('close', 'two.end'),
      },
    });
    const engine = createEngine(stated);
    const after = (option: string) => {
      const record = createRecord(engine, 'seed', { ruleset: 'then', length: 'express' });
      const session = createSession({ engine, record, settings: { explain: 'end', confidence: false }, history });
      session.dispatch({ type: 'decision.take', decision: 'answer', option, confidence: null });
      session.dispatch({ type: 'beat.continue' });
      session.dispatch({ type: 'beat.continue' });
      return session.view();
    };
    expect(after('bad').duties).toMatchObject([{ status: 'missed', daysLeft: -10, metDay: null }]);
    expect(after('good').duties).toMatchObject([{ status: 'missed', daysLeft: null, metDay: day('2019-05-14') }]);
    expect(after('good').arrivals[0]).toMatchObject({ kind: 'consequence', id: 'call' });
    expect(after('good').tray).toEqual([{ inject: 'call', channel: 'phone' }]);
  });

  it('shows a counter from its low to its high end where prices were paid on it', () => {
    const stated = aScenario({
      counters: { ...scenario.counters, cost },
      prices: { letters },
      start: { ...noChange, effects: [{ counter: 'cost', add: 200, price: 'letters', times: 2 }] },
    });
    const engine = createEngine(stated);
    const record = createRecord(engine, 'seed', { ruleset: 'then', length: 'express' });
    const { counters } = createSession({ engine, record, settings: { explain: 'end', confidence: false }, history }).view();

    expect(counters.map(({ id, value, high }) => [id, value, high])).toEqual([
      ['cards', 0, 0],
      ['cost', 200, 600],
    ]);
  });
});
