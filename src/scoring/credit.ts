import type { CompiledScenario, Rating, Weight } from '#scenario/compiled.ts';
import type { Confidence, Decided, SessionState } from '#engine/state.ts';
import { isLostToSkip } from './find-forfeit.ts';
import { getRating } from './rate-options.ts';
import { ratingCredit, weightPoints } from './rules.ts';

/** What became of one decision of the length, and what it earned. */
export interface DecisionCredit {
  readonly decision: string;
  readonly weight: Weight;
  /** Points the decision is worth. */
  readonly points: number;
  /** 0–1 of them. */
  readonly credit: number;
  readonly status: 'taken' | 'forfeited' | 'skipped';
  readonly option: string | null;
  readonly rating: Rating | null;
  readonly confidence: Confidence | null;
  readonly decided: Decided | null;
}

/**
 * Credits all decisions of the length that is played, in its order. A decision that was neither taken nor skipped, nor
 * lost because another one was skipped, was forfeited: it earns nothing, and counts. Pure.
 */
export function creditDecisions(scenario: CompiledScenario, state: SessionState): readonly DecisionCredit[] {
  const decisions = scenario.lengths[state.length]?.decisions ?? [];
  return decisions.flatMap((id) => {
    const declared = scenario.decisions[id];
    if (declared === undefined) return [];
    const decided = state.decided.find((one) => one.decision === id) ?? null;
    const option = declared.options.find((one) => one.id === decided?.option);
    const rating = option === undefined ? null : getRating(option, state.ruleset);
    return {
      decision: id,
      weight: declared.weight,
      points: weightPoints[declared.weight],
      credit: rating === null ? 0 : ratingCredit[rating],
      status: decided === null ? (isSetAside(scenario, state, id) ? 'skipped' : 'forfeited') : 'taken',
      option: decided?.option ?? null,
      rating,
      confidence: decided?.confidence ?? null,
      decided,
    };
  });
}

function isSetAside(scenario: CompiledScenario, state: SessionState, decision: string): boolean {
  return state.skipped.includes(decision) || isLostToSkip(scenario, state, decision);
}

/** Mean credit by weight over what counts (all but the skipped); null where nothing counts. Pure. */
export function meanCredit(credits: readonly DecisionCredit[]): number | null {
  let earned = 0;
  let possible = 0;
  for (const one of credits) {
    if (one.status === 'skipped') continue;
    earned += one.points * one.credit;
    possible += one.points;
  }
  return possible === 0 ? null : earned / possible;
}
