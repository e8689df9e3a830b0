import type { WorkshopState } from './workshop-state.ts';

/** Milliseconds from the start to a moment in which every team was paused. Pure. */
export function measurePauses({ log, teams, startedAt, endedAt }: WorkshopState, now: number): number {
  if (startedAt === null) return 0;
  const until = endedAt ?? now;
  const paused = new Set<number>();
  let sum = 0;
  let since: number | null = null;
  for (const { code, team, at } of log) {
    if (at < startedAt || (code !== 'paused' && code !== 'resumed')) continue;
    for (const number of team === null ? teams.map((one) => one.number) : [team]) {
      if (code === 'paused') paused.add(number);
      else paused.delete(number);
    }
    if (paused.size === teams.length) since ??= at;
    else if (since !== null) {
      sum += at - since;
      since = null;
    }
  }
  // What was taken back or left by a rewind is a pause no more.
  return since === null || teams.some(({ pausedAt }) => pausedAt === null) ? sum : sum + Math.max(0, until - since);
}
