import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { chooseRechecks } from '#scoring/choose-rechecks.ts';
import { createDebrief } from '#scoring/create-debrief.ts';
import { mostRechecked, ratingCredit } from '#scoring/rules.ts';
import { type PlayInput, type Player, playToEnd } from '#test/support/play.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';

const engine = createEngine(loadShippedScenario('hario-2019-desk').logic);
const { scenario } = engine;

/** Takes the worst or the best that is on offer. */
const takes =
  (which: 'worst' | 'best', ruleset: string): Player =>
  (_, open) => {
    const worth = (one: (typeof open)[number]): number => ratingCredit[one.rating[ruleset] ?? 'best'];
    const [first] = open.toSorted((a, b) => (which === 'best' ? worth(b) - worth(a) : worth(a) - worth(b)));
    if (first === undefined) throw new Error('Violated assumption: at least one option is open.');
    return first;
  };
const play = (which: 'worst' | 'best', input: PlayInput = {}) =>
  playToEnd(engine, takes(which, input.ruleset ?? 'japan-2019'), { length: 'express', confidence: 'high', ...input }).record;
const choose = (record: ReturnType<typeof play>) => {
  const chosen = chooseRechecks(engine, record);
  if (!chosen.ok) throw new Error(`Violated assumption: the record can be judged, not ${chosen.fault}.`);
  return chosen.earlier;
};

describe('what a recheck asks again', () => {
  it.each(Object.keys(scenario.rulesets))('is the confident mistakes of the debrief, the gravest five first, under %s', (ruleset) => {
    const record = play('worst', { ruleset });
    const mistakes = createDebrief(engine, record)?.confidentMistakes ?? [];
    expect(mistakes.length, 'Violated assumption: more was answered wrong than is asked again').toBeGreaterThan(mostRechecked);
    expect(choose(record).map(({ decision }) => decision)).toEqual(mistakes.slice(0, mostRechecked));
    expect(choose(record)).toHaveLength(5);
  });

  it('tells what was chosen then, and how sure', () => {
    const record = play('worst');
    for (const { decision, option, confidence } of choose(record)) {
      expect(record.commands).toContainEqual({ type: 'decision.take', decision, option, confidence });
      expect(confidence).toBe('high');
    }
  });

  it('is nothing where nobody was sure, and nothing where all was right', () => {
    expect(choose(play('worst', { confidence: 'medium' }))).toEqual([]);
    expect(choose(play('worst', { confidence: null }))).toEqual([]);
    expect(choose(play('best'))).toEqual([]);
  });

  it('is refused for a record that is not ended or of other rules', () => {
    const record = play('worst');
    expect(chooseRechecks(engine, { ...record, commands: record.commands.slice(0, 3) })).toEqual({ ok: false, fault: 'unfinished' });
    expect(chooseRechecks(engine, { ...record, scenario: { ...record.scenario, hash: 'a'.repeat(64) } })).toEqual({
      ok: false,
      fault: 'other-rules',
    });
    expect(chooseRechecks(engine, { ...record, settings: { ...record.settings, ruleset: 'japan-1999' } })).toEqual({
      ok: false,
      fault: 'unknown-ruleset',
    });
  });
});
