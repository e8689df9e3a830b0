import { describe, expect, it } from 'vitest';
import type { CompiledOption } from '#scenario/compiled.ts';
import type { Condition } from '#scenario/schema.ts';
import { hashChance } from '#engine/chance.ts';
import { createEngine } from '#engine/engine.ts';
import { scoreState } from '#scoring/score.ts';
import { formatLocalDay } from '#shared/local-time.ts';
import { playToEnd, type Player } from '#test/support/play.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playStyle, styles } from '#test/support/styles.ts';

const pack = loadShippedScenario('ekinet-2020');
const { logic, texts, history } = pack;
const engine = createEngine(logic);
const rulesets = Object.keys(logic.rulesets);
const languages = ['ja', 'en'] as const;
const decisions = (logic.lengths.express?.decisions ?? []).flatMap((id) => logic.decisions[id] ?? []);
const options = decisions.flatMap((decision) => decision.options.map((option) => ({ decision, option })));
const consequences = options.flatMap(({ option }) => option.consequences);
const injects = Object.values(logic.beats).flatMap((beat) => beat.injects);
const slots = Object.values(logic.slots);

const scoreOf = (player: Player, ruleset: string, seed = 'seed') =>
  scoreState(logic, playToEnd(engine, player, { seed, ruleset }).state).score;

const playAtRandom =
  (seed: string): Player =>
  (decision, open) => {
    const option = open[hashChance(seed, 'player', decision.id) % open.length];
    if (option === undefined) throw new Error('Violated assumption: at least one option is open.');
    return option;
  };

/** By the rule book, but for the options named. */
const playBut =
  (...chosen: readonly string[]): Player =>
  (decision, open) =>
    open.find((one) => chosen.includes(`${decision.id}.${one.id}`)) ?? playStyle('rule-book')(decision, open);

const labelOf = (language: string, decision: string, option: string) =>
  texts[language]?.decisions[decision]?.options[option]?.['label'] ?? '';

/** Takes, of the labels on offer, the one that sorts first. */
const playByLabel =
  (language: string, compare: (a: string, b: string) => number): Player =>
  (decision, open) => {
    const sorted = open.toSorted((a, b) => compare(labelOf(language, decision.id, a.id), labelOf(language, decision.id, b.id)));
    const option = sorted[0];
    if (option === undefined) throw new Error('Violated assumption: at least one option is open.');
    return option;
  };

function flagsOf(condition: Condition | null): readonly string[] {
  if (condition === null) return [];
  if ('flag' in condition) return [condition.flag];
  if ('all' in condition) return condition.all.flatMap(flagsOf);
  if ('any' in condition) return condition.any.flatMap(flagsOf);
  return 'not' in condition ? flagsOf(condition.not) : [];
}

describe('the scenario ekinet-2020', () => {
  it('asks eleven decisions in five acts, three to five options each', () => {
    expect(decisions).toHaveLength(11);
    expect(logic.acts).toHaveLength(5);
    for (const decision of decisions) {
      expect(decision.options.length, decision.id).toBeGreaterThanOrEqual(3);
      expect(decision.options.length, decision.id).toBeLessThanOrEqual(5);
    }
  });

  it('has a best and a weak or harmful option for each decision under each law, and one option for each style of play', () => {
    for (const ruleset of rulesets) {
      for (const decision of decisions) {
        const ratings = decision.options.map((option) => option.rating[ruleset]);
        expect(ratings.filter((one) => one === 'best'), decision.id).toHaveLength(1);
        expect(ratings.some((one) => one === 'weak' || one === 'harmful'), decision.id).toBe(true);
      }
    }
    for (const style of styles) {
      for (const decision of decisions) {
        expect(decision.options.filter((one) => one.stance.includes(style)), `${decision.id} ${style}`).toHaveLength(1);
      }
    }
  });

  it('trains each of at least five competencies on at least two decisions', () => {
    const trained = Object.keys(logic.competencies).map((id) => decisions.filter((one) => one.competencies.includes(id)).length);
    expect(trained.length).toBeGreaterThanOrEqual(5);
    expect(Math.min(...trained)).toBeGreaterThanOrEqual(2);
  });

  it('brings at least 25 injects through at least 7 channels', () => {
    expect(injects.length).toBeGreaterThanOrEqual(25);
    expect(new Set(injects.map((one) => one.channel)).size).toBeGreaterThanOrEqual(7);
  });

  it('holds at least four complications in at least three slots', () => {
    expect(Object.keys(logic.complications).length).toBeGreaterThanOrEqual(4);
    expect(slots.length).toBeGreaterThanOrEqual(3);
    expect(new Set(slots.flatMap((slot) => slot.oneOf))).toEqual(new Set(Object.keys(logic.complications)));
  });

  it('has at least six consequences that come later, and at least four decisions that change what comes', () => {
    expect(consequences.filter((one) => one.after !== null || one.when !== null).length).toBeGreaterThanOrEqual(6);
    const asked = new Set([
      ...injects.flatMap((one) => flagsOf(one.when)),
      ...options.flatMap(({ option }) => flagsOf(option.when)),
      ...Object.values(logic.beats).flatMap((beat) => beat.goto.flatMap((rule) => flagsOf(rule.when))),
    ]);
    const setsAsked = (option: CompiledOption) =>
      [...option.sets, ...option.consequences.flatMap((one) => one.sets)].some((flag) => asked.has(flag));
    expect(decisions.filter((decision) => decision.options.some(setsAsked)).length).toBeGreaterThanOrEqual(4);
  });

  it('gives at least four decisions facts that only one role knows', () => {
    for (const language of languages) {
      const told = decisions.filter((one) => Object.keys(texts[language]?.decisions[one.id]?.secret ?? {}).length > 0);
      expect(told.length, language).toBeGreaterThanOrEqual(4);
    }
  });

  it('gives the facilitator five lines on every beat, in both languages', () => {
    for (const language of languages) {
      for (const beat of Object.keys(logic.beats)) {
        expect(Object.keys(texts[language]?.beats[beat]?.facilitator ?? {}), `${beat} ${language}`).toHaveLength(5);
      }
    }
  });

  it('tells no consequence twice', () => {
    for (const language of languages) {
      const told = [
        ...options.map(({ decision, option }) => texts[language]?.decisions[decision.id]?.options[option.id]?.['consequence']),
        ...Object.values(texts[language]?.consequences ?? {}).map((one) => one['body']),
      ];
      expect(new Set(told).size).toBe(told.length);
    }
  });

  it('shows nothing of the real case at the table on the day of its notice, only the earlier ones', () => {
    const shown = history.filter((entry) => formatLocalDay(entry.publicFrom) <= '2020-03-03').map((entry) => entry.id);
    expect(shown).toEqual(['earlier-2013', 'earlier-2014']);
  });
});

describe.each(rulesets)('play under %s', (ruleset) => {
  const arrivalsOf = (player: Player) => playToEnd(engine, player, { seed: 'seed', ruleset }).state;

  it('reaches 100 by the rule book, and little by selling on or saying nothing', () => {
    expect(scoreOf(playStyle('rule-book'), ruleset).exact).toBe(100);
    expect(scoreOf(playStyle('sell-on'), ruleset).exact).toBeLessThanOrEqual(45);
    expect(scoreOf(playStyle('say-nothing'), ruleset).exact).toBeLessThanOrEqual(45);
  });

  it('gives 30 to 50 points to chance', () => {
    const runs = 300;
    const scores = Array.from({ length: runs }, (_, at) => scoreOf(playAtRandom(`player-${at}`), ruleset, `seed-${at}`).exact);
    const mean = scores.reduce((a, b) => a + b, 0) / runs;
    expect(mean).toBeGreaterThanOrEqual(30);
    expect(mean).toBeLessThanOrEqual(50);
  });

  it('gives at most 55 points to whoever goes by the length or the place of a label', () => {
    for (const language of languages) {
      expect(scoreOf(playByLabel(language, (a, b) => b.length - a.length), ruleset).exact, language).toBeLessThanOrEqual(55);
      expect(scoreOf(playByLabel(language, (a, b) => a.length - b.length), ruleset).exact, language).toBeLessThanOrEqual(55);
    }
    expect(scoreOf((_decision, open) => open[0] ?? missing(), ruleset).exact).toBeLessThanOrEqual(55);
    expect(scoreOf((_decision, open) => open.at(-1) ?? missing(), ruleset).exact).toBeLessThanOrEqual(55);
  });

  it('reaches every one of at least four endings', () => {
    const reached = new Set(
      Array.from({ length: 400 }, (_, at) => playToEnd(engine, playAtRandom(`player-${at}`), { seed: `seed-${at}`, ruleset }).state.ending),
    );
    expect(reached.size).toBeGreaterThanOrEqual(4);
    expect(reached).toEqual(new Set(logic.endings.map((one) => one.id)));
  });

  it('takes the two letters away from whoever calls the change of passwords routine, and from nobody else', () => {
    const isAsked = (player: Player) => arrivalsOf(player).decided.some((one) => one.decision === 'two-letters');
    expect(isAsked(playBut('same-day-notice.routine'))).toBe(false);
    for (const { decision, option } of options) {
      if (option.forfeits.length > 0 || decision.id === 'two-letters') continue;
      expect(isAsked(playBut(`${decision.id}.${option.id}`)), `${decision.id}.${option.id}`).toBe(true);
    }
    expect(options.filter(({ option }) => option.forfeits.length > 0).map(({ option }) => option.id)).toEqual(['routine']);
  });

  it('withholds the pass from whoever leaves log-in open or clears the records, however good the rest is', () => {
    for (const option of ['stop-what.lock-ids', 'keep-logs.restart']) {
      const score = scoreOf(playBut(option), ruleset);
      expect(score.exact, option).toBeGreaterThan(logic.passMark);
      expect(score.passed, option).toBe(false);
    }
  });

  it('counts members entered later only where the entrance stayed open', () => {
    expect(arrivalsOf(playBut()).flowMinutes['accounts-entered'] ?? 0).toBe(0);
    expect(arrivalsOf(playBut('stop-what.lock-ids')).flowMinutes['accounts-entered'] ?? 0).toBeGreaterThan(0);
  });
});

describe('the report to the commission', () => {
  it('is due on Monday 9 March and Friday 1 May 2020 under the law of 2025, and has no date under that of 2020', () => {
    const dueDays = (ruleset: string) =>
      Object.entries(playToEnd(engine, playStyle('rule-book'), { ruleset }).state.duties).map(
        ([id, duty]) => `${id} ${duty.dueDay === null ? 'no date' : formatLocalDay(duty.dueDay)}`,
      );
    expect(dueDays('japan-2019')).toEqual(['ppc-effort no date']);
    expect(dueDays('japan-2025').toSorted()).toEqual(['persons-notice no date', 'ppc-final 2020-05-01', 'ppc-preliminary 2020-03-09']);
  });

  it('costs the pass under the law of 2025 alone, if it waits for the end of the month', () => {
    const waits = playBut('report-to-ppc.end-of-month');
    expect(scoreOf(waits, 'japan-2019').passed).toBe(true);
    expect(scoreOf(waits, 'japan-2025').passed).toBe(false);
  });
});

function missing(): never {
  throw new Error('Violated assumption: at least one option is open.');
}
