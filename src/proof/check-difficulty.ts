import type { CompiledScenario, LengthId } from '#scenario/compiled.ts';
import { createProofFinding, type ProofCode, type ProofFinding } from './finding-codes.ts';
import { limits } from './limits.ts';

/** What a bot earns on average, in percent. */
export interface BotMean {
  readonly id: string;
  readonly language: string | null;
  readonly mean: number;
}

/** Where and how a play was judged; it goes into every sentence. */
export interface JudgedPlay {
  readonly ruleset: string;
  readonly length: LengthId;
}

const habits: Readonly<Record<string, ProofCode>> = {
  'longest-label': 'proof/told-by-length',
  'shortest-label': 'proof/told-by-length',
  'first-listed': 'proof/told-by-position',
  'last-listed': 'proof/told-by-position',
  'most-hedged': 'proof/told-by-hedging',
};

/**
 * Whether stances and habits earn what they may, and the rule book no less than the best play; where that itself falls
 * short of 100 it is said of the best play. `listHits` names the decisions in which the bot at a place of `means` takes the
 * best option, for an author to know where to begin. Pure.
 */
export function checkDifficulty(
  means: readonly BotMean[],
  play: JudgedPlay,
  best: number,
  listHits: (at: number) => readonly string[],
): readonly ProofFinding[] {
  const random = roundPercent(means.find((one) => one.id === 'random')?.mean ?? 0);
  return means.flatMap(({ id, language, mean }, at) => {
    const percent = roundPercent(mean);
    const params = { bot: id, language: language ?? '', percent, decisions: listHits(at).join(', '), ...play };
    const found = judge(id, percent, { best: roundPercent(best), random });
    return found === null ? [] : [createProofFinding(found.code, ['lengths', play.length], { ...params, limit: found.limit })];
  });
}

function roundPercent(percent: number): number {
  return Math.round(percent * 10) / 10;
}

/** A habit that earns no more than chance has found nothing to go by, so it is not the labels that tell. */
function judge(
  id: string,
  percent: number,
  { best, random }: { readonly best: number; readonly random: number },
): { readonly code: ProofCode; readonly limit: number } | null {
  if (id === 'random' && percent < limits.random.least) return { code: 'proof/random-too-low', limit: limits.random.least };
  if (id === 'random' && percent > limits.random.most) return { code: 'proof/random-too-high', limit: limits.random.most };
  if (id === 'rule-book' && percent < best) return { code: 'proof/rule-book-not-100', limit: best };
  const { 'sell-on': sellOn, 'say-nothing': sayNothing } = limits.stances;
  if (id === 'sell-on' && percent > sellOn) return { code: 'proof/selling-on-pays', limit: sellOn };
  if (id === 'say-nothing' && percent > sayNothing) return { code: 'proof/saying-nothing-pays', limit: sayNothing };
  const habit = Object.hasOwn(habits, id) ? habits[id] : undefined;
  return habit !== undefined && percent > Math.max(limits.habit, random) ? { code: habit, limit: limits.habit } : null;
}

/** A word of labels and in how many of them it stands. */
interface WordCount {
  readonly best: number;
  readonly other: number;
}

/**
 * Words that tell: in so many labels of so many decisions, and each time in the best one. A word of one or two letters
 * or of digits tells nothing. Pure.
 */
export function checkTellingWords(
  scenario: CompiledScenario,
  labelOf: (language: string, decision: string, option: string) => string,
  split: (language: string, text: string) => readonly string[],
): readonly ProofFinding[] {
  const [ruleset = ''] = Object.keys(scenario.rulesets);
  return scenario.languages.flatMap((language) => {
    const counts = new Map<string, WordCount>();
    for (const decision of Object.values(scenario.decisions)) {
      for (const option of decision.options) {
        const isBest = option.rating[ruleset] === 'best';
        for (const word of new Set(split(language, labelOf(language, decision.id, option.id)))) {
          const { best, other } = counts.get(word) ?? { best: 0, other: 0 };
          counts.set(word, isBest ? { best: best + 1, other } : { best, other: other + 1 });
        }
      }
    }
    return [...counts].flatMap(([word, { best, other }]) => {
      if (best < limits.tellingWord || other > 0) return [];
      return [createProofFinding('proof/told-by-word', ['decisions'], { word, language, count: best })];
    });
  });
}
