import { describe, expect, it } from 'vitest';
import { findLeading, listLatestAnswers, listShownOptions, tallyAnswers, tallyHands } from '#workshop/rules/tally.ts';
import type { Answer } from '#workshop/rules/workshop-state.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { aPlayedScenario, aWorkshop } from '#test/support/a-workshop.ts';

const order = [
  { option: 'wait', slot: 'wave' },
  { option: 'stop', slot: 'hemp' },
] as const;
const answer = (option: string, confidence: Answer['confidence'] = null): Answer => ({ option, confidence, reason: '' });

describe('answers as counts', () => {
  it('name the options in the order on the screens, those too that nobody has chosen', () => {
    const { count, options } = tallyAnswers([answer('stop'), answer('stop')], order, { asksConfidence: false });
    expect(count).toBe(2);
    expect(options).toEqual([
      { option: 'wait', slot: 'wave', count: 0, confidence: null },
      { option: 'stop', slot: 'hemp', count: 2, confidence: null },
    ]);
  });

  it('part by confidence from five people on, and only where it was asked', () => {
    const four = Array.from({ length: 4 }, () => answer('stop', 'high'));
    const five = [...four, answer('wait', 'low')];
    expect(tallyAnswers(four, order, { asksConfidence: true }).options.every((one) => one.confidence === null)).toBe(true);
    expect(tallyAnswers(five, order, { asksConfidence: false }).options.every((one) => one.confidence === null)).toBe(true);
    expect(tallyAnswers(five, order, { asksConfidence: true }).options.map((one) => one.confidence)).toEqual([
      { high: 0, medium: 0, low: 1 },
      { high: 4, medium: 0, low: 0 },
    ]);
  });

  it('of raised hands say how many were sure from five people on', () => {
    const hands = (stop: number) => ({ options: { stop }, none: 1, sure: 2 });
    expect(tallyHands(hands(4), order)).toMatchObject({ count: 4, none: 1, sure: null });
    expect(tallyHands(hands(5), order)).toMatchObject({ count: 5, none: 1, sure: 2 });
  });

  it('lead where one option has most, and nowhere where two are level', () => {
    const leading = (...options: readonly string[]) =>
      findLeading(
        tallyAnswers(
          options.map((one) => answer(one)),
          order,
          { asksConfidence: false },
        ),
      );
    expect(leading('wait', 'stop', 'stop')).toBe('stop');
    expect(leading('wait', 'stop')).toBeNull();
    expect(leading()).toBeNull();
  });

  it('are the latest of each person', () => {
    const first = { p1: answer('wait'), p2: answer('wait') };
    expect(listLatestAnswers({ answers: { first, second: { p2: answer('stop') } } }).map((one) => one.option)).toEqual(['wait', 'stop']);
  });
});

describe('the options on the screens', () => {
  it('lie in the same places at every table, and a closed one keeps its place for itself', () => {
    const played = aPlayedScenario(loadShippedScenario('hario-2019'));
    const { run } = aWorkshop({}, played).started().team();
    if (run === null) throw new Error('Violated assumption: the story has begun.');
    const shown = listShownOptions(played.logic, run.state, 'first-move');
    expect(shown.map((one) => one.slot)).toEqual(['wave', 'hemp', 'stripe', 'check']);
    const closed = played.logic.decisions['first-move']?.options.map((one) =>
      one.id === shown[0]?.option ? { ...one, when: { flag: 'never' } } : one,
    );
    const decision = played.logic.decisions['first-move'];
    if (decision === undefined || closed === undefined) throw new Error('Violated assumption: the decision is there.');
    const logic = { ...played.logic, decisions: { 'first-move': { ...decision, options: closed } } };
    expect(listShownOptions(logic, run.state, 'first-move')).toEqual(shown.slice(1));
  });

  it('are none for a decision that there is not', () => {
    const { played, state } = aWorkshop().started();
    const run = state.teams[0]?.run;
    expect(run && listShownOptions(played.logic, run.state, 'unknown')).toEqual([]);
  });
});

describe('what a workshop is played by', () => {
  it('knows who holds a secret and how many injects are kept ready, and nothing of what they say', () => {
    const played = aPlayedScenario(loadShippedScenario('hario-2019'));
    expect(played.secrets['who-decides']).toEqual(['president', 'shop-manager']);
    expect(played.contingencies['alert.call']).toBe(2);
    expect(Object.keys(played)).toEqual(['engine', 'logic', 'history', 'secrets', 'contingencies']);
  });

  it('is cut to its length', () => {
    const standard = aPlayedScenario(loadShippedScenario('hario-2019'), 'standard');
    expect(standard.logic).toBe(standard.engine.scenario);
    expect(Object.keys(standard.secrets)).toEqual(Object.keys(standard.logic.decisions));
  });
});
