import type { CompiledDecision, CompiledOption, Rating, Stance } from '#scenario/compiled.ts';
import { ratingOrder } from './rules.ts';

/** The rating of an option under a ruleset. Throws on a ruleset the scenario does not know: the loader admits none. */
export function getRating(option: CompiledOption, ruleset: string): Rating {
  const rating = option.rating[ruleset];
  if (rating === undefined) throw new Error(`Option ${option.id} has no rating under ruleset ${ruleset}.`);
  return rating;
}

/** Options from best to worst under a ruleset; equals keep the order of the file. Pure. */
export function sortByRating(options: readonly CompiledOption[], ruleset: string): readonly CompiledOption[] {
  const rank = (option: CompiledOption) => ratingOrder.indexOf(getRating(option, ruleset));
  return [...options].sort((a, b) => rank(a) - rank(b));
}

/** The options of one stance among others; the loader admits one in a decision, and it need not be on offer. Pure. */
export function listByStance(options: readonly CompiledOption[], stance: Stance): readonly CompiledOption[] {
  return options.filter((one) => one.stance.includes(stance));
}

/** The best of sorted options; of equals the one that was taken, since nothing was better than it. Pure. */
export function findBest(sorted: readonly CompiledOption[], ruleset: string, taken: string | null): CompiledOption | undefined {
  const [first] = sorted;
  const own = sorted.find((one) => one.id === taken);
  return first !== undefined && own !== undefined && getRating(own, ruleset) === getRating(first, ruleset) ? own : first;
}

/** The best option of a decision under a ruleset. Throws on a decision without options: the loader admits none. */
export function getBestOption(decision: CompiledDecision, ruleset: string): CompiledOption {
  const best = sortByRating(decision.options, ruleset)[0];
  if (best === undefined) throw new Error(`Decision ${decision.id} has no options.`);
  return best;
}
