import type { DecisionCredit } from './credit.ts';
import type { Calibration } from './debrief.ts';
import { confidenceCredit, fewestForCalibration, matchedWithin, weightPoints } from './rules.ts';

/** How far stated confidence lay from what the choices earned, unweighted: being sure is not a matter of stakes. Pure. */
export function calibrate(credits: readonly DecisionCredit[]): Calibration | null {
  const stated = credits.flatMap((one) =>
    one.status === 'taken' && one.confidence !== null ? [confidenceCredit[one.confidence] - one.credit] : [],
  );
  if (stated.length < fewestForCalibration) return null;
  const gap = Math.round((stated.reduce((sum, one) => sum + one, 0) / stated.length) * 100);
  return {
    gap,
    count: stated.length,
    word: Math.abs(gap) <= matchedWithin ? 'matched' : gap > 0 ? 'over' : 'under',
  };
}

/** Decisions taken with high confidence that were harmful or weak: harmful first, then the weightier, then in order. Pure. */
export function findConfidentMistakes(credits: readonly DecisionCredit[]): readonly string[] {
  return credits
    .filter((one) => one.confidence === 'high' && (one.rating === 'harmful' || one.rating === 'weak'))
    .toSorted((a, b) => a.credit - b.credit || weightPoints[b.weight] - weightPoints[a.weight])
    .map((one) => one.decision);
}
