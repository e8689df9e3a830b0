import { describe, expect, it } from 'vitest';
import { findDueDay } from '#engine/duty-clock.ts';
import { createEngine } from '#engine/engine.ts';
import type { Command } from '#engine/state.ts';
import type { CompiledDuty } from '#scenario/compiled.ts';
import { aConsequence, aDecision, anOption, aScenario, day, minute, noChange } from '#test/support/a-scenario.ts';

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

describe('duties among themselves', () => {
  const stated = (id: string, rest: Partial<CompiledDuty>): CompiledDuty => ({
    id,
    rulesets: ['then', 'now'],
    opens: { flag: 'open' },
    met: { flag: 'reported' },
    clock: { days: 5, dayOfKnowledge: 1, endsOnDayOff: 'next-working-day' },
    missed: noChange,
    sources: ['S1'],
    ...rest,
  });
  const take: Command = { type: 'decision.take', decision: 'answer', option: 'good', confidence: null };
  const goOn: Command = { type: 'beat.continue' };

  /** The state in which a best answer and the given commands leave a scenario with these duties, in this order. */
  const play = (duties: readonly CompiledDuty[], option: Parameters<typeof anOption>[2], ...commands: readonly Command[]) => {
    const engine = createEngine(
      aScenario({
        duties: Object.fromEntries(duties.map((one) => [one.id, one])),
        decisions: {
          answer: aDecision('answer', 'one.call', { options: [anOption('good', 'best', option), anOption('bad', 'harmful')] }),
          close: aDecision('close', 'two.end'),
        },
      }),
    );
    let { state } = engine.start({ seed: 's', settings: { ruleset: 'then', length: 'express' } });
    for (const command of commands) state = engine.apply(state, command).state;
    return state;
  };
  const toMidnight = minute('2019-05-14T00:00') - minute('2019-05-08T10:40');

  it('one that opens and is met at the same minute is met', () => {
    const { duties } = play([stated('report', { opens: { flag: 'reported' } })], { sets: ['reported'] }, take, goOn, goOn);
    expect(duties['report']).toMatchObject({ status: 'met', openedAt: minute('2019-05-08T10:50'), metAt: minute('2019-05-08T10:50') });
  });

  it('one that is met in the last minute of its last day is met, and at midnight it is missed', () => {
    const report = stated('report', {});
    expect(play([report], { minutes: toMidnight - 1, sets: ['reported'] }, take).duties['report']?.status).toBe('met');
    expect(play([report], { minutes: toMidnight, sets: ['reported'] }, take).duties['report']?.status).toBe('missed');
  });

  it('one that a consequence would meet at midnight after its last day is missed as well', () => {
    const tooLate = aConsequence('told', { after: { minutes: toMidnight }, sets: ['reported'] });
    const { duties } = play([stated('report', {})], { minutes: 0, consequences: [tooLate] }, take, goOn, goOn);
    expect(duties['report']).toMatchObject({ status: 'missed', metAt: minute('2019-05-14T00:00') });
  });

  it('one that waits for another opens with it, wherever the file declares it', () => {
    const first = stated('first', {});
    const second = stated('second', { opens: { duty: 'first', is: 'met' }, clock: 'none' });
    const option = { sets: ['reported'] };
    for (const duties of [
      [first, second],
      [second, first],
    ]) {
      expect(play(duties, option, take).duties['second']).toMatchObject({ status: 'met', openedAt: minute('2019-05-08T10:50') });
    }
  });

  it('play the same in whatever order the file declares them: its hash does not see the order', () => {
    const duties = [
      stated('b', { missed: { ...noChange, sets: ['b-missed'] } }),
      stated('a', { opens: { not: { duty: 'b', is: 'open' } }, missed: { ...noChange, sets: ['a-missed'] } }),
    ];
    expect(play(duties, {}, take, goOn, goOn)).toEqual(play(duties.toReversed(), {}, take, goOn, goOn));
    expect(play(duties, {}, take, goOn, goOn).arrived.map((one) => one.id)).toEqual(['a', 'b', 'mail']);
  });
});
