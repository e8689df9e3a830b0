import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { replay } from '#engine/replay.ts';
import { hashState } from '#engine/state-hash.ts';
import { createDebrief } from '#scoring/create-debrief.ts';
import { formatLocalDay } from '#shared/local-time.ts';
import { playToEnd } from '#test/support/play.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playStyle, styles } from '#test/support/styles.ts';

const engine = createEngine(loadShippedScenario('hario-2019').logic);
const rulesets = Object.keys(engine.scenario.rulesets);
const plays = rulesets.flatMap((ruleset) => styles.map((style) => ({ ruleset, style })));

function playOne(ruleset: string, style: (typeof styles)[number]) {
  return playToEnd(engine, playStyle(style), { seed: 'golden', ruleset, confidence: 'high' }).record;
}

// Golden records change only with an intended change of a rule or of the story: `npx vitest run test/golden -u`.
describe.each(plays)('the golden record of $style play under $ruleset', ({ ruleset, style }) => {
  const record = playOne(ruleset, style);

  it('has not changed', async () => {
    await expect(`${JSON.stringify(record, null, 2)}\n`).toMatchFileSnapshot(`records/${ruleset}.${style}.json`);
  });

  it('replays to the state it was taken from', () => {
    const { state, refused } = replay(engine, record);
    expect(refused).toBeNull();
    expect(state.phase).toBe('ended');
  });

  it('teaches what it taught', async () => {
    const debrief = createDebrief(engine, record);
    if (debrief === null) throw new Error('Violated assumption: a finished record has a debrief.');
    const figures = {
      stateHash: hashState(replay(engine, record).state),
      ending: debrief.ending,
      headline: debrief.headline,
      score: debrief.score,
      confidentMistakes: debrief.confidentMistakes,
      calibration: debrief.calibration,
      competencies: Object.fromEntries(debrief.competencies.map((one) => [one.id, `${one.percent ?? '–'} ${one.grade ?? '–'}`])),
      counters: Object.fromEntries(debrief.counters.map((one) => [one.id, one.value])),
      duties: Object.fromEntries(debrief.duties.map((one) => [one.id, `${one.status} ${one.days ?? '–'}`])),
      milestones: Object.fromEntries(debrief.milestones.map((one) => [one.id, formatLocalDay(one.day)])),
      decisions: Object.fromEntries(
        debrief.decisions.map((one) => [
          one.decision,
          `${one.option ?? one.status}: ${one.rating ?? '–'}; else ${one.counterfactual?.to ?? '–'} gives ${one.counterfactual?.score.other ?? '–'}, ${one.counterfactual?.ending.other ?? '–'}`,
        ]),
      ),
      plan: debrief.plan,
    };
    await expect(`${JSON.stringify(figures, null, 2)}\n`).toMatchFileSnapshot(`figures/${ruleset}.${style}.json`);
  });
});
