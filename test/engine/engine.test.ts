import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { Command } from '#engine/state.ts';
import { aBeat, aConsequence, aDecision, anOption, aScenario, minute } from '#test/support/a-scenario.ts';

const settings = { ruleset: 'then', length: 'express' } as const;
const goOn: Command = { type: 'beat.continue' };
const take = (decision: string, option: string): Command => ({ type: 'decision.take', decision, option, confidence: null });

function play(scenario = aScenario(), ...commands: readonly Command[]) {
  const engine = createEngine(scenario);
  let { state } = engine.start({ seed: 's', settings });
  for (const command of commands) {
    const outcome = engine.apply(state, command);
    if (!outcome.ok) throw new Error(`Violated assumption: ${JSON.stringify(command)} is legal, not ${outcome.code}.`);
    state = outcome.state;
  }
  return { engine, state };
}

describe('a session', () => {
  it('begins at the first beat, with its injects on the table and its decision open', () => {
    const { state } = play();
    expect(state).toMatchObject({ act: 'one', beat: 'one.call', phase: 'deciding', arrived: [{ kind: 'inject', id: 'call' }] });
    expect(state.now).toBe(minute('2019-05-08T10:40'));
  });

  it('goes from decision to outcome to the end of the act, act by act, to one ending', () => {
    expect(play(aScenario(), take('answer', 'good')).state.phase).toBe('settled');
    expect(play(aScenario(), take('answer', 'good'), goOn).state).toMatchObject({ phase: 'act-ended', act: 'one' });
    const second = play(aScenario(), take('answer', 'good'), goOn, goOn).state;
    expect(second).toMatchObject({ phase: 'deciding', act: 'two', now: minute('2019-05-20T09:00') });
    const ended = play(aScenario(), take('answer', 'good'), goOn, goOn, take('close', 'bad'), goOn, goOn).state;
    expect(ended).toMatchObject({ phase: 'ended', ending: 'open' });
  });

  it('is plain data: a structured clone of its state is the state', () => {
    const { state } = play(aScenario(), take('answer', 'good'), goOn);
    expect(structuredClone(state)).toEqual(state);
  });

  it('leaves the state it was given untouched', () => {
    const { engine, state } = play();
    const before = structuredClone(state);
    engine.apply(state, take('answer', 'good'));
    expect(state).toEqual(before);
  });

  it('goes on the same way from a state that was stored and read back', () => {
    const { engine, state } = play(aScenario(), take('answer', 'good'));
    expect(engine.apply(structuredClone(state), goOn)).toEqual(engine.apply(state, goOn));
  });
});

describe('a refused command', () => {
  const { engine, state } = play();

  it.each<[string, Command, string]>([
    ['going on while a decision is open', goOn, 'engine/decision-open'],
    ['an answer to another question', take('close', 'good'), 'engine/other-decision'],
    ['an option that does not exist', take('answer', 'nothing'), 'engine/unknown-option'],
  ])('says why and changes nothing: %s', (_case, command, code) => {
    expect(engine.apply(state, command)).toEqual({ ok: false, state, code });
  });

  it('says that there is nothing to decide once the choice is sealed', () => {
    const settled = play(aScenario(), take('answer', 'good'));
    expect(settled.engine.apply(settled.state, take('answer', 'bad'))).toMatchObject({ ok: false, code: 'engine/nothing-to-decide' });
  });

  it('says that the session is over after its end', () => {
    const over = play(aScenario(), take('answer', 'good'), goOn, goOn, take('close', 'bad'), goOn, goOn);
    expect(over.engine.apply(over.state, goOn)).toMatchObject({ ok: false, code: 'engine/session-over' });
  });

  it('says that an option is closed when its condition does not hold', () => {
    const scenario = aScenario({
      decisions: {
        answer: aDecision('answer', 'one.call', {
          options: [anOption('good', 'best'), anOption('bad', 'harmful', { when: { flag: 'never-set' } })],
        }),
        close: aDecision('close', 'two.end'),
      },
    });
    const closed = play(scenario);
    expect(closed.engine.apply(closed.state, take('answer', 'bad'))).toMatchObject({ ok: false, code: 'engine/option-closed' });
  });
});

describe('the course of a scenario', () => {
  const withOption = (stated: Parameters<typeof anOption>[2], rest = {}) =>
    aScenario({
      decisions: {
        answer: aDecision('answer', 'one.call', { options: [anOption('good', 'best', stated), anOption('bad', 'harmful')] }),
        close: aDecision('close', 'two.end'),
      },
      ...rest,
    });

  it('lets an option take its time before its effects hold, and flows run meanwhile', () => {
    const { state } = play(
      withOption({ minutes: 1440, clears: ['open'], effects: [{ measure: 'customers', add: -5 }] }),
      take('answer', 'good'),
    );
    expect(state.flowMinutes).toEqual({ entry: 1440 });
    expect(state.flags).toEqual({});
    expect(state.measures).toEqual({ customers: 65 });
    const later = play(withOption({ minutes: 1440, clears: ['open'] }), take('answer', 'good'), goOn, goOn).state;
    expect(later.flowMinutes).toEqual({ entry: 1440 });
  });

  it('delivers a delayed consequence at its own minute, and shows it at the next beat', () => {
    const late = aConsequence('caller', { after: { minutes: 2880 }, clears: ['open'], effects: [{ measure: 'customers', add: -10 }] });
    const { state } = play(withOption({ minutes: 0, consequences: [late] }), take('answer', 'good'), goOn, goOn);
    expect(state.arrived[0]).toEqual({ kind: 'consequence', id: 'caller', decision: 'answer', option: 'good' });
    expect(state.flowMinutes).toEqual({ entry: 2880 });
    expect(state.measures).toEqual({ customers: 60 });
  });

  it('forgets a conditional consequence whose condition does not hold when its time comes', () => {
    const never = aConsequence('caller', { after: { act: 'two' }, when: { flag: 'never-set' } });
    const { state } = play(withOption({ consequences: [never] }), take('answer', 'good'), goOn, goOn);
    expect(state.arrived).toEqual([{ kind: 'inject', id: 'mail' }]);
    expect(state.pending).toEqual([]);
  });

  it('takes the first way onward whose condition holds', () => {
    const scenario = aScenario({
      beats: {
        'one.call': aBeat('one.call', { decision: 'answer', goto: [{ to: 'one.aside', when: { flag: 'open' } }] }),
        'one.aside': aBeat('one.aside', { injects: [{ id: 'aside', channel: 'chat', from: 'it', when: null, facts: [] }] }),
        'two.end': aBeat('two.end', { decision: 'close' }),
      },
      acts: [
        { id: 'one', opensAt: minute('2019-05-08T10:40'), first: 'one.call', beats: ['one.call', 'one.aside'] },
        { id: 'two', opensAt: minute('2019-05-20T09:00'), first: 'two.end', beats: ['two.end'] },
      ],
    });
    expect(play(scenario, take('answer', 'good'), goOn).state).toMatchObject({ beat: 'one.aside', phase: 'reading' });
    expect(play(scenario, take('answer', 'good'), goOn, goOn).state.phase).toBe('act-ended');
  });

  it("opens an act at the players' own clock when they come late, and counts the days", () => {
    const { state } = play(withOption({ minutes: 1440 * 20 }), take('answer', 'good'), goOn, goOn);
    expect(state).toMatchObject({ lateDays: 8, now: minute('2019-05-28T10:40') });
  });

  it('lets what happens before an act opens happen in the act before', () => {
    const meanwhile = aConsequence('meanwhile', { after: { minutes: 2880 }, when: { act: 'one' }, sets: ['heard'] });
    const { state } = play(withOption({ minutes: 0, consequences: [meanwhile] }), take('answer', 'good'), goOn, goOn);
    expect(state).toMatchObject({ act: 'two', flags: { heard: true } });
  });

  it('turns two complications of one beat in the same order, in whatever order the file declares their slots', () => {
    const complications = {
      first: { id: 'first', channel: null, when: null, effects: [], sets: ['first-came'], clears: [] },
      second: { id: 'second', channel: null, when: { flag: 'first-came' }, effects: [], sets: [], clears: [] },
    };
    const a = { beat: 'one.call', chance: 100, oneOf: ['first'] };
    const b = { beat: 'one.call', chance: 100, oneOf: ['second'] };
    const declared = play(aScenario({ complications, slots: { a, b } })).state;
    expect(declared.arrived.filter((one) => one.kind === 'complication').map((one) => one.id)).toEqual(['first', 'second']);
    expect(play(aScenario({ complications, slots: { b, a } })).state).toEqual(declared);
  });

  it('applies the assumed option of a decision that the length leaves out, without scoring it', () => {
    const scenario = aScenario({ lengths: { express: { minutesAlone: 5, minutesRoom: 10, decisions: ['close'] } } });
    const { state } = play(scenario);
    expect(state).toMatchObject({ phase: 'reading', decided: [], skipped: ['answer'], now: minute('2019-05-08T10:50') });
  });

  it('turns a complication by the seed alone, in its slot, with its effects', () => {
    const scenario = aScenario({
      complications: {
        outage: { id: 'outage', channel: 'mail', when: null, effects: [{ measure: 'customers', add: -3 }], sets: [], clears: [] },
      },
      slots: { a: { beat: 'two.end', chance: 100, oneOf: ['outage'] } },
    });
    const { state } = play(scenario, take('answer', 'bad'), goOn, goOn);
    expect(state.arrived.at(-1)).toEqual({ kind: 'complication', id: 'outage', slot: 'a' });
    expect(state.measures).toEqual({ customers: 67 });
  });
});
