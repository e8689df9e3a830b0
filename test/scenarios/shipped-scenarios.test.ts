import { describe, expect, it } from 'vitest';
import type { LengthId } from '#scenario/compiled.ts';
import { createEngine } from '#engine/engine.ts';
import { listPlays } from '#proof/prove.ts';
import { loadScenario } from '#scenario/load.ts';
import { scoreState } from '#scoring/score.ts';
import { createRecord, createSession } from '#session/session.ts';
import { dayOf } from '#shared/local-time.ts';
import { playToEnd, type Player } from '#test/support/play.ts';
import { listShippedScenarios, loadShippedScenario, readShippedFiles } from '#test/support/shipped-scenario.ts';
import { playAtRandom, playBut, playStyle, styles } from '#test/support/styles.ts';
import { listTurningDecisions } from '#test/support/turning-decisions.ts';

/** How many decisions each length promises. */
const promised: Readonly<Record<LengthId, readonly [least: number, most: number]>> = {
  // Six to eight where ten minutes are for all staff.
  express: [6, 11],
  standard: [12, 15],
  full: [26, Number.POSITIVE_INFINITY],
};

// What holds for every scenario of the product; what is proven over all paths is asked for in proof.test.ts.
describe.each(listShippedScenarios())('the shipped scenario %s', { timeout: 60_000 }, (id) => {
  const { logic, texts, history } = loadShippedScenario(id);
  const engine = createEngine(logic);
  const decisions = Object.values(logic.decisions);
  const options = decisions.flatMap((decision) => decision.options.map((option) => ({ decision, option })));
  const consequences = options.flatMap(({ option }) => option.consequences);
  const injects = Object.values(logic.beats).flatMap((beat) => beat.injects);

  it('is sound without a warning: no forbidden word, no label that stands out, no sentence told twice', () => {
    expect(loadScenario(readShippedFiles(id)).findings).toEqual([]);
  });

  it('asks as many decisions as its lengths promise, in five acts', () => {
    expect(logic.acts).toHaveLength(5);
    for (const length of new Set(listPlays(logic).map((play) => play.length))) {
      const [least, most] = promised[length];
      const asked = logic.lengths[length]?.decisions.length;
      expect(asked, length).toBeGreaterThanOrEqual(least);
      expect(asked, length).toBeLessThanOrEqual(most);
    }
  });

  it('offers three to five options for each decision, each with its reason, its circumstances and a source', () => {
    for (const decision of decisions) {
      expect(decision.options.length, decision.id).toBeGreaterThanOrEqual(3);
      expect(decision.options.length, decision.id).toBeLessThanOrEqual(5);
    }
    for (const { decision, option } of options) {
      expect(option.sources.length, `${decision.id}.${option.id}`).toBeGreaterThan(0);
      for (const language of logic.languages) {
        const text = texts[language]?.decisions[decision.id]?.options[option.id];
        expect(text?.['because'], `${decision.id}.${option.id} ${language}`).toBeTruthy();
        expect(text?.['rightIf'], `${decision.id}.${option.id} ${language}`).toBeTruthy();
      }
    }
  });

  it('has one best option for each decision under each law, and one option for each style of play', () => {
    for (const decision of decisions) {
      for (const ruleset of Object.keys(logic.rulesets)) {
        expect(
          decision.options.filter((one) => one.rating[ruleset] === 'best'),
          `${decision.id} ${ruleset}`,
        ).toHaveLength(1);
      }
      for (const style of styles) {
        expect(
          decision.options.filter((one) => one.stance.includes(style)),
          `${decision.id} ${style}`,
        ).toHaveLength(1);
      }
    }
  });

  it('trains each of at least five competencies on at least two decisions', () => {
    const trained = Object.keys(logic.competencies).map((one) => decisions.filter(({ competencies }) => competencies.includes(one)).length);
    expect(trained.length).toBeGreaterThanOrEqual(5);
    expect(Math.min(...trained)).toBeGreaterThanOrEqual(2);
  });

  it('brings at least 25 injects through at least 7 channels', () => {
    expect(injects.length).toBeGreaterThanOrEqual(25);
    expect(new Set(injects.map((one) => one.channel)).size).toBeGreaterThanOrEqual(7);
  });

  it('holds at least four complications, each in a slot, and at least three slots', () => {
    const slots = Object.values(logic.slots);
    expect(slots.length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(logic.complications).length).toBeGreaterThanOrEqual(4);
    expect(new Set(slots.flatMap((slot) => slot.oneOf))).toEqual(new Set(Object.keys(logic.complications)));
  });

  it('has at least six consequences that come later, and at least four decisions that change which injects, options or beats come', () => {
    expect(consequences.filter((one) => one.after !== null || one.when !== null).length).toBeGreaterThanOrEqual(6);
    expect(listTurningDecisions(logic, { injects: true }).length).toBeGreaterThanOrEqual(4);
  });

  it.each(logic.languages)('tells no consequence twice in %s', (language) => {
    const told = [
      ...options.map(({ decision, option }) => texts[language]?.decisions[decision.id]?.options[option.id]?.['consequence']),
      ...Object.values(texts[language]?.consequences ?? {}).map((one) => one['body']),
    ];
    expect(new Set(told).size).toBe(told.length);
  });

  it.each(logic.languages)(
    'gives the facilitator five lines on every beat, and single roles facts of their own on four decisions in %s',
    (language) => {
      for (const beat of Object.keys(logic.beats)) {
        expect(Object.keys(texts[language]?.beats[beat]?.facilitator ?? {}), beat).toHaveLength(5);
      }
      const secret = decisions.filter((one) => Object.keys(texts[language]?.decisions[one.id]?.secret ?? {}).length > 0);
      expect(secret.length).toBeGreaterThanOrEqual(4);
    },
  );

  describe.each(listPlays(logic))('played at its length $length under $ruleset', ({ ruleset, length }) => {
    const play = (player: Player, seed = 'seed') => playToEnd(engine, player, { seed, ruleset, length });
    const scoreOf = (player: Player) => scoreState(logic, play(player).state).score;
    const byChance = Array.from({ length: 400 }, (_, at) => play(playAtRandom(`player-${at}`), `seed-${at}`).state);

    it('is passed by the rule book alone, with 100 points; selling on and saying nothing earn little', () => {
      expect(styles.filter((style) => scoreOf(playStyle(style)).passed)).toEqual(['rule-book']);
      expect(scoreOf(playStyle('rule-book')).exact).toBe(100);
      expect(scoreOf(playStyle('sell-on')).exact).toBeLessThanOrEqual(45);
      expect(scoreOf(playStyle('say-nothing')).exact).toBeLessThanOrEqual(45);
    });

    it('gives 30 to 50 points to chance', () => {
      const mean = byChance.reduce((sum, state) => sum + scoreState(logic, state).score.exact, 0) / byChance.length;
      expect(mean).toBeGreaterThanOrEqual(30);
      expect(mean).toBeLessThanOrEqual(50);
    });

    it('comes to at least four endings by chance', () => {
      expect(new Set(byChance.map((state) => state.ending)).size).toBeGreaterThanOrEqual(4);
    });

    it('can give two runs the same score and different endings, because endings follow from what was done', () => {
      const endingsByScore = new Map<number, Set<string>>();
      for (const state of byChance) {
        const { exact } = scoreState(logic, state).score;
        endingsByScore.set(exact, (endingsByScore.get(exact) ?? new Set()).add(state.ending ?? ''));
      }
      expect([...endingsByScore.values()].some((endings) => endings.size > 1)).toBe(true);
    });

    it('withholds the pass for a harmful choice at a gate, however good the rest is', () => {
      const asked = logic.lengths[length]?.decisions ?? [];
      const harmful = options.filter(
        ({ decision, option }) => asked.includes(decision.id) && decision.gate.includes(ruleset) && option.rating[ruleset] === 'harmful',
      );
      expect(harmful.length).toBeGreaterThan(0);
      for (const { decision, option } of harmful) {
        expect(scoreOf(playBut(`${decision.id}.${option.id}`)).passed, `${decision.id}.${option.id}`).toBe(false);
      }
    });

    it('shows nothing of the real case at the table before its day', () => {
      const { record } = play(playStyle('rule-book'));
      let shown = 0;
      let { commands } = createRecord(engine, record.seed, record.settings);
      for (const command of record.commands) {
        const session = createSession({ engine, record: { ...record, commands }, settings: { explain: 'end', confidence: true }, history });
        const view = session.view();
        for (const fact of view.arrivals.flatMap((one) => one.facts)) {
          shown += 1;
          expect(history.find((one) => one.id === fact)?.publicFrom, fact).toBeLessThanOrEqual(dayOf(view.clock.now));
        }
        commands = [...commands, command];
      }
      expect(shown).toBeGreaterThan(0);
    });
  });
});
