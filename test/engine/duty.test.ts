import { describe, expect, it } from 'vitest';
import { findDueDay } from '#engine/duty-clock.ts';
import { createEngine } from '#engine/engine.ts';
import type { Command } from '#engine/state.ts';
import { aDecision, anOption, aScenario, day, noChange } from '#test/support/a-scenario.ts';

describe('counting days', () => {
  const clock = { days: 60, dayOfKnowledge: 1, endsOnDayOff: 'next-working-day' } as const;

  it('counts the day of knowledge as day 1 and moves an end on a Saturday to the Monday', () => {
    expect(findDueDay(clock, day('2019-05-08'), [])).toBe(day('2019-07-08'));
  });

  it('moves an end on a holiday to the next working day', () => {
    expect(findDueDay({ ...clock, days: 3 }, day('2019-07-13'), [day('2019-07-15')])).toBe(day('2019-07-16'));
  });

  it('lets an end on a day off stand where the ruleset says so', () => {
    expect(findDueDay({ ...clock, endsOnDayOff: 'stays' }, day('2019-05-08'), [])).toBe(day('2019-07-06'));
  });

  it('counts from the day after where the day of knowledge is day 0', () => {
    expect(findDueDay({ days: 3, dayOfKnowledge: 0, endsOnDayOff: 'stays' }, day('2019-05-08'), [])).toBe(day('2019-05-11'));
  });

  it('gives no day for a duty of effort', () => {
    expect(findDueDay('none', day('2019-05-08'), [])).toBeNull();
  });
});

describe('a duty', () => {
  const scenario = aScenario({
    duties: {
      report: {
        id: 'report',
        rulesets: ['now'],
        opens: { flag: 'open' },
        met: { flag: 'reported' },
        clock: { days: 5, dayOfKnowledge: 1, endsOnDayOff: 'next-working-day' },
        missed: { ...noChange, sets: ['overdue'], effects: [{ measure: 'customers', add: -20 }] },
        sources: ['S1'],
      },
    },
    decisions: {
      answer: aDecision('answer', 'one.call', {
        options: [anOption('good', 'best', { sets: ['reported'] }), anOption('bad', 'harmful')],
      }),
      close: aDecision('close', 'two.end', {
        options: [anOption('good', 'best', { sets: ['reported'] }), anOption('bad', 'harmful')],
      }),
    },
  });
  const engine = createEngine(scenario);
  const goOn: Command = { type: 'beat.continue' };
  const run = (ruleset: string, ...options: readonly [string, string][]) => {
    let { state } = engine.start({ seed: 's', settings: { ruleset, length: 'express' } });
    for (const [decision, option] of options) {
      for (const command of [{ type: 'decision.take', decision, option, confidence: null } as const, goOn, goOn]) {
        const outcome = engine.apply(state, command);
        state = outcome.state;
      }
    }
    return state;
  };

  it('opens on the day of knowledge under its ruleset only', () => {
    expect(run('now').duties).toMatchObject({ report: { status: 'open', dueDay: day('2019-05-13') } });
    expect(run('then').duties).toEqual({});
  });

  it('that is met before its clock runs out never fires', () => {
    const state = run('now', ['answer', 'good']);
    expect(state.duties['report']).toMatchObject({ status: 'met' });
    expect(state.flags['overdue']).toBeUndefined();
  });

  it('that is missed is an event with a price, shown at the next beat', () => {
    const state = run('now', ['answer', 'bad']);
    expect(state.duties['report']).toMatchObject({ status: 'missed', metAt: null });
    expect(state.measures).toEqual({ customers: 50 });
    expect(state.arrived[0]).toEqual({ kind: 'duty-missed', id: 'report' });
  });

  it('that is done too late stays missed, and the day it was done is kept', () => {
    const state = run('now', ['answer', 'bad'], ['close', 'good']);
    expect(state.duties['report']?.status).toBe('missed');
    expect(state.duties['report']?.metAt).not.toBeNull();
  });
});
