import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { createBots, nameBot } from '#proof/bots.ts';
import { parseExpectation } from '#proof/parse-expectation.ts';
import type { Drift, Expectation } from '#proof/simulation-drift.ts';
import type { CommandCall } from './command.ts';
import type { SimulationWords } from './simulate-words.ts';

/** Reads the file of `--check`; a sentence for the author where it cannot be compared with. */
export function readExpectation({ io, t }: CommandCall, file: string, scenario: string): Expectation | string {
  let text: string;
  try {
    text = readFileSync(resolve(io.cwd, file), 'utf8');
  } catch {
    return t('simulate:usage.no-file', { file });
  }
  const expectation = parseExpectation(text);
  if (expectation === null) return t('simulate:usage.not-figures', { file });
  if (expectation.scenario === scenario) return expectation;
  return t('simulate:usage.other-scenario', { file, expected: expectation.scenario, scenario });
}

/** A drift as a sentence. Pure. */
export function wordDrift(drift: Drift, pack: ScenarioPack, words: SimulationWords): string {
  const { t, formats } = words;
  const { ruleset, length, bot: name } = drift;
  const bot = createBots(pack).find((one) => nameBot(one) === name);
  const place = t('simulate:drift.place', {
    bot: bot === undefined ? name : words.bot({ bot: bot.id, language: bot.language }),
    ruleset: words.name('rulesets', ruleset, ruleset),
    length: Object.hasOwn(pack.logic.lengths, length) ? words.length(length) : length,
  });
  if (drift.kind === 'unexpected' || drift.kind === 'unplayed') return t(`simulate:drift.${drift.kind}`, { place });
  const word =
    drift.kind === 'counter'
      ? (value: number) => formats.amount(Math.round(value * 10) / 10, pack.logic.counters[drift.id]?.unit ?? '')
      : (value: number) => formats.number(value);
  const figures = { expected: word(drift.expected), found: word(drift.found), band: word(drift.band) };
  if (drift.kind === 'ending')
    return t('simulate:drift.ending', { place, ...figures, name: words.name('endings', drift.id, ruleset, 'title') });
  if (drift.kind === 'counter') return t('simulate:drift.counter', { place, ...figures, name: words.name('counters', drift.id, ruleset) });
  return t(`simulate:drift.${drift.kind}`, { place, ...figures });
}
