/** One slip unfolds in this time; however many there are, the room waits no longer than for the last. */
const slipMs = 80;
const longestMs = 2400;

/** When each option begins to open, in ms: the one with the fewest answers first, so that the largest is seen last. Pure. */
export function listDelays(counts: readonly number[]): readonly number[] {
  const sum = counts.reduce((all, count) => all + count, 0);
  const step = sum === 0 ? 0 : Math.min(slipMs, longestMs / sum);
  const order = counts.map((count, at) => ({ count, at })).toSorted((one, other) => one.count - other.count || one.at - other.at);
  const delays: number[] = counts.map(() => 0);
  let waited = 0;
  for (const { count, at } of order) {
    delays[at] = Math.round(waited * step);
    waited += count;
  }
  return delays;
}
