import type { Distribution } from '#workshop/protocol/distribution.ts';
import { workshopLimits } from '#workshop/protocol/words.ts';
import type { Agreement } from './room-review.ts';

/** How far a team stood behind one option, those who raised no hand counted in; null without answers of five people. Pure. */
export function measureAgreement(answers: Distribution | null): Agreement | null {
  if (answers === null || answers.count < workshopLimits.smallestBreakdown) return null;
  const most = Math.max(...answers.options.map((one) => one.count));
  const share = (100 * most) / (answers.count + (answers.none ?? 0));
  // Judged before it is rounded for show, so that 59.6 percent is not unified.
  return { percent: Math.round(share), isUnified: share >= workshopLimits.unifiedPercent };
}
