import type { LocalDay, LocalMinute } from '#scenario/compiled.ts';
import { isDayOff, minutesOfDays } from '#shared/local-time.ts';
import type { Condition } from '#scenario/schema.ts';
import type { Course } from './course.ts';
import { listReads } from './reads.ts';
import type { Watch } from './relevance.ts';

/** How far the clock can run from a beat's open decision to the end of its act. */
export interface ClockBounds {
  /** The latest minute at which the act can end for a run that stands here at a minute. Never too early. */
  latestEnd(now: LocalMinute): LocalMinute;
  /** When the next act opens at the earliest; null: this is the last one. */
  readonly nextOpens: LocalMinute | null;
  /** Whether a later beat of this act has a time or hours of its own, so that the hour counts and not only what is left of it. */
  readonly isAnchored: boolean;
}

/** Bounds for one beat, from the longest options, the waits and the declared times. Pure. */
export function findClockBounds(course: Course, beat: string): ClockBounds {
  const { acts, beats, decisions, clock } = course.scenario;
  const act = acts.findIndex((one) => one.id === beats[beat]?.act);
  const own = new Set(acts[act]?.beats);
  const later = [...course.after(beat)].filter((id) => own.has(id));
  const longest = (id: string): number =>
    Math.max(0, ...(decisions[beats[id]?.decision ?? '']?.options ?? []).map((option) => option.minutes));
  const waits = later.reduce((sum, id) => sum + (beats[id]?.wait ?? 0), 0);
  const closed = minutesOfDays(later.filter((id) => beats[id]?.hours !== undefined).length * countLongestClosed(clock.holidays));
  const all = [beat, ...later].reduce((sum, id) => sum + longest(id), waits + closed);
  const latestAt = Math.max(Number.NEGATIVE_INFINITY, ...later.map((id) => beats[id]?.at ?? Number.NEGATIVE_INFINITY));
  return {
    latestEnd: (now) => Math.max(now + all, latestAt + all),
    nextOpens: acts[act + 1]?.opensAt ?? null,
    isAnchored: Number.isFinite(latestAt) || closed > 0,
  };
}

/** Days that surely hold the longest time in which an office stays closed: its days off in a row, and a night. Pure. */
function countLongestClosed(holidays: readonly LocalDay[]): number {
  const inARow = (first: LocalDay): number => {
    let days = 0;
    while (isDayOff(first + days, holidays)) days += 1;
    return days;
  };
  // A weekend is closed in any week; a longer time has a holiday in it, before which at most a weekend lies.
  return 1 + Math.max(2, ...holidays.flatMap((day) => [0, 1, 2].map((before) => inARow(day - before))));
}

/**
 * The opening of the earliest act in which, from a beat on, a guard of the course or something that is looked out for
 * asks for a measure; minus infinity where the present act still does, plus infinity where none does. What arrives by
 * then is counted whenever it came; what arrives later may come after the end of the run, so it may not. Pure.
 */
export function findFirstRead(course: Course, beat: string, measure: string, watches: readonly Watch[]): LocalMinute {
  const { acts, beats, decisions } = course.scenario;
  const asks = (conditions: readonly (Condition | null)[]): boolean =>
    conditions.some((condition) => listReads(condition).includes(`measure:${measure}`));
  const isRead = (id: string): boolean =>
    asks((beats[id]?.goto ?? []).map((rule) => rule.when)) ||
    asks((decisions[beats[id]?.decision ?? '']?.options ?? []).map((option) => option.when)) ||
    watches.some((watch) => watch.beat === id && asks(watch.conditions));
  const ahead = [beat, ...course.after(beat)];
  const isReadAtEnd = watches.some((watch) => watch.beat === 'end' && asks(watch.conditions));
  const act = acts.find((one) => ahead.some((id) => beats[id]?.act === one.id && isRead(id))) ?? (isReadAtEnd ? acts.at(-1) : undefined);
  if (act === undefined) return Number.POSITIVE_INFINITY;
  return act.id === beats[beat]?.act ? Number.NEGATIVE_INFINITY : act.opensAt;
}
