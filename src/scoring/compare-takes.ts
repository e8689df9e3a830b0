import type { Debrief, TakeComparison } from './debrief.ts';

/** Two takes of the same scenario side by side; the first is the one whose score is reported. Pure. */
export function compareTakes(first: Debrief, second: Debrief): TakeComparison {
  const decisions = first.decisions.flatMap((one) => {
    const other = second.decisions.find((review) => review.decision === one.decision);
    return other === undefined || other.option === one.option ? [] : [{ decision: one.decision, first: one.option, second: other.option }];
  });
  return { first, second, decisions };
}
