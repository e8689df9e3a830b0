import { getRating } from '#scoring/rate-options.ts';
import { ratingOrder } from '#scoring/rules.ts';
import type { Node } from './explore.ts';
import { createProofFinding, type ProofFinding } from './finding-codes.ts';
import type { Future, Outlook } from './fold.ts';

/**
 * Wherever a decision is open it has a best answer and one that costs, the better answer never lowers what can still be
 * reached, and luck does not change it. Pure.
 */
export function checkMoment(node: Node, outlook: readonly Outlook[], ruleset: string): readonly ProofFinding[] {
  return [
    ...checkOffer(node, ruleset),
    ...checkDominance(node, outlook, ruleset),
    ...outlook.flatMap((one) => checkLuck(one.outcomes, one.choice.branches.at(-1)?.luck ?? {})),
  ];
}

function checkOffer({ decision, open }: Node, ruleset: string): readonly ProofFinding[] {
  const path = ['decisions', decision.id, 'options'];
  const params = { decision: decision.id, ruleset };
  if (open.length === 0) return [createProofFinding('proof/no-option-open', path, params)];
  if (open.length === 1) return [createProofFinding('proof/nothing-to-choose', path, { ...params, option: open[0]?.id ?? '' })];
  const ratings = open.map((option) => getRating(option, ruleset));
  if (!ratings.includes('best')) return [createProofFinding('proof/best-not-open', path, params)];
  if (ratings.some((rating) => rating === 'weak' || rating === 'harmful')) return [];
  return [createProofFinding('proof/nothing-at-stake', path, params)];
}

function checkDominance({ decision }: Node, outlook: readonly Outlook[], ruleset: string): readonly ProofFinding[] {
  const rank = ({ choice }: Outlook): number => ratingOrder.indexOf(getRating(choice.option, ruleset));
  const worth = ({ choice, future }: Outlook): number => choice.points + future.assured;
  return outlook.flatMap((better) =>
    outlook.flatMap((worse) => {
      if (rank(better) >= rank(worse) || worth(better) >= worth(worse)) return [];
      const path = ['decisions', decision.id, 'options', better.choice.option.id];
      const params = { decision: decision.id, better: better.choice.option.id, worse: worse.choice.option.id, ruleset };
      return [createProofFinding('proof/better-choice-loses', path, params)];
    }),
  );
}

/** Luck changes the story, never what can still be reached. Pure. */
export function checkLuck(outcomes: readonly Future[], luck: Readonly<Record<string, string | null>>): readonly ProofFinding[] {
  if (outcomes.every((one) => one.assured === outcomes[0]?.assured)) return [];
  const slot = Object.keys(luck)[0] ?? '';
  return [createProofFinding('proof/luck-decides', ['slots', slot], { slot })];
}
