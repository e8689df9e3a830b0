import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { SessionRecord } from '#engine/record.ts';
import type { Command } from '#engine/state.ts';
import { hashState } from '#engine/state-hash.ts';
import { counterfactualOf } from '#scoring/counterfactual.ts';
import { createDebrief } from '#scoring/create-debrief.ts';
import { compareTakes } from '#scoring/compare-takes.ts';
import type { Debrief } from '#scoring/debrief.ts';
import { swapOption } from '#scoring/swap-option.ts';
import { traceRecord } from '#scoring/trace.ts';
import { anOption, day } from '#test/support/a-scenario.ts';
import { anEngineOfFive, aScenarioOfFive, aScenarioWithForfeit, choosing, play, type Player } from './five-decisions.ts';

const engine = anEngineOfFive();

function debriefOf(player: Player, stated: Parameters<typeof play>[2] = {}, on = engine): Debrief {
  const debrief = createDebrief(on, play(on, player, stated));
  if (debrief === null) throw new Error('Violated assumption: a finished record has a debrief.');
  return debrief;
}

describe('the score', () => {
  it('is 100 when every choice is the best', () => {
    expect(debriefOf(choosing({})).score).toMatchObject({ percent: 100, exact: 100, passed: true, withheldBy: [] });
  });

  it('is credit by weight over all decisions', () => {
    // (1×1 + 3×0.75 + 3×0.3 + 2×0.75 + 2×1) / 11: after a copy the best way of telling is no longer on offer.
    const { score } = debriefOf(choosing({ stop: 'cards-only', keep: 'copy', tell: 'short' }));
    expect(score.exact).toBeCloseTo((100 * 7.65) / 11, 5);
  });

  it('is withheld by a harmful choice at a gate and says by which', () => {
    const { score } = debriefOf(choosing({ stop: 'after-sale' }));
    expect(score.percent).toBe(73);
    expect(score).toMatchObject({ passed: false, withheldBy: ['stop'] });
  });

  it('does not change with confidence', () => {
    const bold = debriefOf(choosing({ keep: 'copy' }, 'high')).score;
    expect(debriefOf(choosing({ keep: 'copy' }, 'low')).score).toEqual(bold);
    expect(debriefOf(choosing({ keep: 'copy' })).score).toEqual(bold);
  });
});

describe('a forfeited decision', () => {
  const forfeiting = createEngine(aScenarioWithForfeit());
  const debrief = debriefOf(choosing({ keep: 'clean' }), {}, forfeiting);
  const tell = debrief.decisions.find((one) => one.decision === 'tell');

  it('earns nothing and stays in the denominator', () => {
    expect(tell).toMatchObject({ status: 'forfeited', credit: 0, option: null, forfeitedBy: { decision: 'keep', option: 'clean' } });
    expect(debrief.score.exact).toBeCloseTo((100 * 6) / 11, 5);
  });

  it('is answered by the choice that forfeited it, and won back by the other one', () => {
    expect(tell?.counterfactual).toMatchObject({ decision: 'keep', from: 'clean', to: 'image', regained: ['tell'], score: { other: 100 } });
  });
});

describe('a skipped decision', () => {
  /** A run by the book in which somebody else skips one decision. */
  const skipping = (skipped: string, on = engine): Debrief => {
    const { scenario } = on;
    let { state } = on.start({ seed: 'seed', settings: { ruleset: 'then', length: 'express' } });
    const commands: Command[] = [];
    while (state.phase !== 'ended') {
      const decision = state.phase === 'deciding' ? (scenario.beats[state.beat]?.decision ?? null) : null;
      const option = decision === null ? undefined : scenario.decisions[decision]?.options[0]?.id;
      const command: Command =
        decision === null || option === undefined
          ? { type: 'beat.continue' }
          : decision === skipped
            ? { type: 'decision.skip', decision }
            : { type: 'decision.take', decision, option, confidence: null };
      const outcome = on.apply(state, command);
      if (!outcome.ok) throw new Error(`Violated assumption: ${JSON.stringify(command)} is legal, not ${outcome.code}.`);
      commands.push(command);
      state = outcome.state;
    }
    const debrief = createDebrief(on, { ...play(on, choosing({})), commands });
    if (debrief === null) throw new Error('Violated assumption: a finished record has a debrief.');
    return debrief;
  };
  const assuming = (decision: string, assume: string, scenario = aScenarioOfFive()) => {
    const declared = scenario.decisions[decision];
    if (declared === undefined) throw new Error(`Violated assumption: the scenario asks about ${decision}.`);
    return createEngine({ ...scenario, decisions: { ...scenario.decisions, [decision]: { ...declared, assume } } });
  };

  it('leaves the denominator, whatever is assumed in its place, and holds no pass back', () => {
    const debrief = skipping('stop', assuming('stop', 'after-sale'));
    expect(debrief.decisions.find((one) => one.decision === 'stop')).toMatchObject({ status: 'skipped', option: null, credit: 0 });
    expect(debrief.score).toMatchObject({ exact: 100, passed: true, withheldBy: [] });
  });

  it('is not among those that the headline calls the best', () => {
    expect(skipping('call', assuming('call', 'note')).headline).toEqual({ key: 'flawless', params: { count: 4 } });
  });

  it('takes a decision that its assumed option makes impossible out with it', () => {
    const debrief = skipping('keep', assuming('keep', 'clean', aScenarioWithForfeit()));
    expect(debrief.decisions.find((one) => one.decision === 'tell')).toMatchObject({ status: 'skipped', forfeitedBy: null });
    expect(debrief.score.exact).toBe(100);
  });

  it('stays skipped in the counterfactuals of the others, and has none itself', () => {
    const { decisions } = skipping('stop', assuming('stop', 'all'));
    expect(decisions.find((one) => one.decision === 'stop')?.counterfactual).toBeNull();
    expect(decisions.find((one) => one.decision === 'keep')?.counterfactual).toMatchObject({ regained: [], changedLater: ['tell'] });
  });
});

describe('a counterfactual', () => {
  const counterfactual = (record: SessionRecord, decision: string) => {
    const trace = traceRecord(engine, record);
    if (trace === null) throw new Error('Violated assumption: a record of legal commands plays.');
    return counterfactualOf(engine, trace, decision);
  };

  it('swaps a choice for the best on offer', () => {
    const record = play(engine, choosing({ stop: 'after-sale' }));
    const found = counterfactual(record, 'stop');
    expect(found).toMatchObject({ kind: 'improve', from: 'after-sale', to: 'all', score: { other: 100 }, changedLater: [] });
    expect(found?.lead).toMatchObject({ kind: 'counter', id: 'cards', other: 1 });
  });

  it('swaps the best choice for the worst, to show what was spared', () => {
    const found = counterfactual(play(engine, choosing({})), 'stop');
    expect(found).toMatchObject({ kind: 'avoid', from: 'all', to: 'after-sale' });
    expect(found?.lead?.other).toBeGreaterThan(found?.lead?.actual ?? 0);
  });

  it('answers with the best on offer where the old answer is gone, and names the decision', () => {
    const found = counterfactual(play(engine, choosing({})), 'keep');
    expect(found).toMatchObject({ kind: 'avoid', to: 'clean', changedLater: ['tell'] });
  });

  it('calls nothing an improvement that is rated no better, where the best option was closed', () => {
    const scenario = aScenarioOfFive();
    const tell = scenario.decisions['tell'];
    if (tell === undefined) throw new Error('Violated assumption: the scenario asks what is told.');
    const options = [...tell.options, anOption('letter', 'sound', { sets: ['told'] })];
    const on = createEngine({ ...scenario, decisions: { ...scenario.decisions, tell: { ...tell, options } } });
    const review = debriefOf(choosing({ keep: 'copy', tell: 'letter' }), {}, on).decisions.find((one) => one.decision === 'tell');
    expect(review).toMatchObject({ option: 'letter', best: 'letter', counterfactual: { kind: 'avoid', to: 'nothing' } });
  });

  it('of the option that was taken is the real run', () => {
    const record = play(engine, choosing({ call: 'wait', keep: 'copy', tell: 'short' }, 'medium'));
    const trace = traceRecord(engine, record);
    for (const { decision, option } of trace?.end.decided ?? []) {
      const run = trace === null ? null : swapOption(engine, trace, decision, option);
      expect(run?.changedLater).toEqual([]);
      expect(run === null ? '' : hashState(run.end)).toBe(trace === null ? 'none' : hashState(trace.end));
    }
  });

  it('of a decision that was never taken is none', () => {
    expect(counterfactual(play(engine, choosing({})), 'unknown')).toBeNull();
  });
});

describe('a debrief', () => {
  it('is none for a record of other rules, a refused command or a run that has not ended', () => {
    const record = play(engine, choosing({}));
    expect(createDebrief(engine, { ...record, scenario: { ...record.scenario, hash: 'other' } })).toBeNull();
    expect(
      createDebrief(engine, { ...record, commands: [{ type: 'decision.take', decision: 'stop', option: 'all', confidence: null }] }),
    ).toBeNull();
    expect(createDebrief(engine, { ...record, commands: record.commands.slice(0, 3) })).toBeNull();
  });

  it('is none for a record under a law or in a length that the scenario does not have', () => {
    const record = play(engine, choosing({}));
    for (const ruleset of ['never', 'constructor']) {
      expect(createDebrief(engine, { ...record, settings: { ...record.settings, ruleset } })).toBeNull();
    }
    const full = play(engine, choosing({}), { settings: { ruleset: 'then', length: 'full' } });
    expect(createDebrief(engine, full)).toBeNull();
  });

  it('puts confident mistakes first by harm, then by weight', () => {
    const debrief = debriefOf(choosing({ call: 'hang-up', stop: 'after-sale', keep: 'copy' }, 'high'));
    expect(debrief.confidentMistakes).toEqual(['stop', 'call', 'keep']);
  });

  it('gives no figure for a competency that fewer than two decisions show', () => {
    const alone = { triage: { csf: [], owner: 'desk' }, contain: { csf: [], owner: 'it' }, tell: { csf: [], owner: 'desk' } };
    const scenario = anEngineOfFive().scenario;
    const call = scenario.decisions['call'];
    if (call === undefined) throw new Error('Violated assumption: the scenario asks about the call.');
    const on = createEngine({
      ...scenario,
      competencies: alone,
      decisions: { ...scenario.decisions, call: { ...call, competencies: ['contain'] } },
    });
    const debrief = debriefOf(choosing({}), {}, on);
    expect(debrief.competencies.find((one) => one.id === 'triage')).toMatchObject({ percent: null, grade: null, decisions: ['stop'] });
    expect(debrief.competencies.find((one) => one.id === 'contain')).toMatchObject({ percent: 100, grade: 'P' });
  });

  it('plans to keep the best competency and to change the lowest first, soonest due', () => {
    const { plan } = debriefOf(choosing({ stop: 'cards-only', keep: 'clean', tell: 'short', open: 'now' }));
    expect(plan.keep).toBe('triage');
    expect(plan.change).toEqual([
      { competency: 'contain', decisions: ['stop', 'keep'], owner: 'it', dueInDays: 30 },
      { competency: 'tell', decisions: ['tell', 'open'], owner: 'desk', dueInDays: 60 },
    ]);
  });

  it('calls somebody overconfident who was sure and wrong, and gives no figure without confidence', () => {
    expect(debriefOf(choosing({ call: 'hang-up', stop: 'after-sale', keep: 'copy' }, 'high')).calibration).toEqual({
      gap: 49,
      count: 5,
      word: 'over',
    });
    expect(debriefOf(choosing({}, 'high')).calibration?.word).toBe('matched');
    expect(debriefOf(choosing({}, 'low')).calibration?.word).toBe('under');
    expect(debriefOf(choosing({})).calibration).toBeNull();
  });

  it('tells the exposure as the run leaves it: widened by what was lost, longer by what was not stopped', () => {
    expect(debriefOf(choosing({})).exposure).toMatchObject({ known: true, from: day('2018-11-28'), widened: false, addedTo: null });
    const late = debriefOf(choosing({ stop: 'after-sale', keep: 'copy', tell: 'short' }));
    expect(late.exposure).toMatchObject({ from: day('2018-06-01'), widened: true, addedTo: day('2019-05-11') });
  });

  it('counts the days of a duty with the day of knowledge as day 1', () => {
    const debrief = debriefOf(choosing({}), { settings: { ruleset: 'now', length: 'express' } });
    expect(debrief.duties).toEqual([{ id: 'report', status: 'missed', dueDay: day('2019-07-08'), metDay: day('2019-07-10'), days: 64 }]);
  });

  it('draws the measures at the start, after each decision and at the end', () => {
    const { course } = debriefOf(choosing({}));
    expect(course.map((one) => one.decision)).toEqual([null, 'call', 'stop', 'keep', 'tell', 'open', null]);
  });
});

describe('the headline', () => {
  it.each([
    [choosing({}), 'flawless'],
    [choosing({ stop: 'after-sale' }), 'withheld'],
    [choosing({ call: 'wait', keep: 'copy', open: 'now', tell: 'short' }, 'high'), 'confident'],
    [choosing({ call: 'wait' }), 'contrast.containment.alert'],
    [choosing({ tell: 'nothing' }), 'contrast.alert.disclosure'],
    [choosing({ stop: 'cards-only' }), 'early'],
    [choosing({ call: 'wait', stop: 'cards-only', keep: 'copy', tell: 'nothing', open: 'now' }), 'lost'],
  ])('follows from play (%#)', (player, key) => {
    expect(debriefOf(player).headline.key).toBe(key);
  });

  it('tells of decisions that one choice took away', () => {
    const debrief = debriefOf(choosing({ keep: 'clean' }), {}, createEngine(aScenarioWithForfeit()));
    expect(debrief.headline).toEqual({ key: 'forfeited', params: { count: 1 } });
  });

  it('compares a delay with the median of comparable cases', () => {
    const slow = {
      told: { when: { flag: 'told' }, median: { days: 20, sources: ['S1'] } },
      stopped: { when: { flag: 'stopped' }, median: null },
    };
    const debrief = debriefOf(choosing({ stop: 'cards-only' }), {}, anEngineOfFive({ milestones: slow }));
    expect(debrief.headline).toEqual({ key: 'late', params: { milestone: 'told', days: 63, median: 20, difference: 43 } });
  });
});

describe('two takes', () => {
  it('are compared by what was chosen otherwise', () => {
    const comparison = compareTakes(debriefOf(choosing({})), debriefOf(choosing({ call: 'wait' })));
    expect(comparison.decisions).toEqual([{ decision: 'call', first: 'note', second: 'wait' }]);
  });
});
