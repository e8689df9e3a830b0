import { describe, expect, it } from 'vitest';
import type { Condition } from '#scenario/schema.ts';
import type { CompiledOption } from '#scenario/compiled.ts';
import { hashChance } from '#engine/chance.ts';
import { createEngine } from '#engine/engine.ts';
import { scoreState } from '#scoring/score.ts';
import { createRecord, createSession } from '#session/session.ts';
import { formatLocalDay } from '#shared/local-time.ts';
import { playToEnd, type Player } from '#test/support/play.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playStyle } from '#test/support/styles.ts';

const pack = loadShippedScenario('hario-2019');
const { logic, texts } = pack;
const engine = createEngine(logic);
const rulesets = Object.keys(logic.rulesets);
const languages = ['ja', 'en'] as const;
const decisions = (logic.lengths.express?.decisions ?? []).flatMap((id) => logic.decisions[id] ?? []);
const injects = Object.values(logic.beats).flatMap((beat) => beat.injects);

const scoreOf = (player: Player, ruleset: string, seed = 'seed') =>
  scoreState(logic, playToEnd(engine, player, { seed, ruleset }).state).score.exact;

/** A player that draws each choice from a seed of its own. */
const playAtRandom =
  (seed: string): Player =>
  (decision, open) => {
    const option = open[hashChance(seed, 'player', decision.id) % open.length];
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

describe('the express length of hario-2019', () => {
  it('asks the ten decisions of the case in the order of the case, in five acts', () => {
    expect(decisions.map((one) => one.id)).toEqual([
      'first-move',
      'who-decides',
      'stop-what',
      'clean-or-keep',
      'tell-the-chain',
      'report-to-ppc',
      'asked-to-wait',
      'member-passwords',
      'public-notice',
      'reopen',
    ]);
    expect(logic.acts.map((act) => act.id)).toEqual(['alert', 'containment', 'forensics', 'disclosure', 'recovery']);
  });

  it('brings at least 25 injects through at least 7 channels, and at least 3 complications', () => {
    expect(injects.length).toBeGreaterThanOrEqual(25);
    expect(new Set(injects.map((one) => one.channel)).size).toBeGreaterThanOrEqual(7);
    expect(Object.keys(logic.complications).length).toBeGreaterThanOrEqual(3);
  });

  it('offers three to five options for each decision, each with its reason, its circumstances and a source', () => {
    for (const decision of decisions) {
      expect(decision.options.length).toBeGreaterThanOrEqual(3);
      expect(decision.options.length).toBeLessThanOrEqual(5);
      for (const option of decision.options) {
        expect(option.sources.length).toBeGreaterThan(0);
        for (const language of languages) {
          const text = texts[language]?.decisions[decision.id]?.options[option.id];
          expect(text?.['because'], `${decision.id}.${option.id} ${language}`).toBeTruthy();
          expect(text?.['rightIf'], `${decision.id}.${option.id} ${language}`).toBeTruthy();
        }
      }
    }
  });

  it('gives the facilitator something to say on every beat, in both languages', () => {
    for (const language of languages) {
      for (const beat of Object.keys(logic.beats)) {
        expect(Object.keys(texts[language]?.beats[beat]?.facilitator ?? {}), `${beat} ${language}`).toHaveLength(5);
      }
    }
  });

  it('lets at least four decisions change which injects, options or beats come later', () => {
    const asked = new Set([
      ...injects.flatMap((one) => flagsOf(one.when)),
      ...decisions.flatMap((decision) => decision.options.flatMap((option) => flagsOf(option.when))),
      ...Object.values(logic.beats).flatMap((beat) => beat.goto.flatMap((rule) => flagsOf(rule.when))),
    ]);
    const setsAsked = (option: CompiledOption) =>
      [...option.sets, ...option.consequences.flatMap((one) => one.sets)].some((flag) => asked.has(flag));
    expect(decisions.filter((decision) => decision.options.some(setsAsked)).length).toBeGreaterThanOrEqual(4);
  });

  it('tells no consequence twice', () => {
    for (const language of languages) {
      const told = [
        ...decisions.flatMap((decision) => decision.options.map((option) => texts[language]?.decisions[decision.id]?.options[option.id]?.['consequence'])),
        ...Object.values(texts[language]?.consequences ?? {}).map((one) => one['body']),
      ];
      expect(new Set(told).size).toBe(told.length);
    }
  });

  it('keeps the logs only if someone acts: a log lost in the second act widens the window in the third', () => {
    const exposureAtEnd = (player: Player) => {
      const { record } = playToEnd(engine, player, { seed: 'seed' });
      const session = createSession({ engine, record, settings: { explain: 'end', confidence: true }, history: pack.history });
      const { exposure } = session.view().tape;
      return exposure?.known === true ? formatLocalDay(exposure.from) : 'unknown';
    };
    const restore: Player = (decision, open) =>
      open.find((one) => (decision.id === 'clean-or-keep' ? one.id === 'restore' : one.stance.includes('rule-book'))) ?? playAtRandom('x')(decision, open);
    expect(exposureAtEnd(playStyle('rule-book'))).toBe('2018-11-28');
    expect(exposureAtEnd(restore) < '2018-11-28').toBe(true);
  });

  it('shows nothing of the real case at the table before its day but that it was alerted', () => {
    const { record } = playToEnd(engine, playStyle('rule-book'), { seed: 'seed' });
    let { commands } = createRecord(engine, record.seed, record.settings);
    for (const command of record.commands) {
      const session = createSession({ engine, record: { ...record, commands }, settings: { explain: 'end', confidence: true }, history: pack.history });
      const view = session.view();
      for (const fact of view.arrivals.flatMap((one) => one.facts)) {
        const entry = pack.history.find((one) => one.id === fact);
        expect(entry?.publicFrom).toBeLessThanOrEqual(Math.floor(view.clock.now / 1440));
      }
      commands = [...commands, command];
    }
  });
});

describe.each(rulesets)('play under %s', (ruleset) => {
  it('reaches 100 by the rule book, and clears the pass mark only with care', () => {
    expect(scoreOf(playStyle('rule-book'), ruleset)).toBe(100);
    expect(scoreOf(playStyle('sell-on'), ruleset)).toBeLessThanOrEqual(45);
    expect(scoreOf(playStyle('say-nothing'), ruleset)).toBeLessThanOrEqual(45);
  });

  it('gives 30 to 50 points to chance', () => {
    const runs = 400;
    const sum = Array.from({ length: runs }, (_, at) => scoreOf(playAtRandom(`player-${at}`), ruleset, `seed-${at}`)).reduce((a, b) => a + b, 0);
    expect(sum / runs).toBeGreaterThanOrEqual(30);
    expect(sum / runs).toBeLessThanOrEqual(50);
  });

  it.each(languages)('gives at most 55 points to whoever always takes the longest label in %s', (language) => {
    const longest: Player = (decision, open) => {
      const length = (option: CompiledOption) => texts[language]?.decisions[decision.id]?.options[option.id]?.['label']?.length ?? 0;
      const option = open.toSorted((a, b) => length(b) - length(a))[0];
      if (option === undefined) throw new Error('Violated assumption: at least one option is open.');
      return option;
    };
    expect(scoreOf(longest, ruleset)).toBeLessThanOrEqual(55);
  });

  it('reaches at least four endings, every declared one among them', () => {
    const reached = new Set(
      Array.from({ length: 600 }, (_, at) => playToEnd(engine, playAtRandom(`player-${at}`), { seed: `seed-${at}`, ruleset }).state.ending),
    );
    expect(reached.size).toBeGreaterThanOrEqual(4);
    expect(reached).toEqual(new Set(logic.endings.map((one) => one.id)));
  });

  it('can give two runs the same score and different endings, because endings follow from what was done', () => {
    const endingsByScore = new Map<number, Set<string>>();
    for (let at = 0; at < 400; at += 1) {
      const { state } = playToEnd(engine, playAtRandom(`player-${at}`), { seed: 'seed', ruleset });
      const { exact } = scoreState(logic, state).score;
      endingsByScore.set(exact, (endingsByScore.get(exact) ?? new Set()).add(state.ending ?? ''));
    }
    expect([...endingsByScore.values()].some((endings) => endings.size > 1)).toBe(true);
  });
});
