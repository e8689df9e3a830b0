import type { Distribution, Split } from '#workshop/protocol/distribution.ts';

/** Share of the most named option, in percent, from which a team is little or somewhat apart. */
const smallPercent = 75;
const mediumPercent = 50;

/** How far the answers of a team are apart; null for fewer than two, of which nothing could be said without telling one. Pure. */
export function judgeSplit({ count, options }: Distribution): Split | null {
  if (count < 2) return null;
  const share = (100 * Math.max(...options.map((one) => one.count))) / count;
  if (share >= smallPercent) return 'small';
  return share >= mediumPercent ? 'medium' : 'large';
}
