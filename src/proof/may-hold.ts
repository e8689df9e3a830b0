import type { Condition } from '#scenario/schema.ts';
import type { Change } from '#scenario/compiled.ts';
import type { SessionState } from '#engine/state.ts';
import { type Course, listCaused, pickBeats } from './course.ts';

/** Flags that something can still set or clear from a beat's open decision on. */
export interface Movable {
  readonly sets: ReadonlySet<string>;
  readonly clears: ReadonlySet<string>;
}

/** Collects what can still be set or cleared; never less than what can happen. Pure. */
export function findMovable(course: Course, beat: string): Movable {
  const { scenario } = course;
  const later = course.after(beat);
  const sets = new Set<string>();
  const clears = new Set<string>();
  const add = (change: Pick<Change, 'sets' | 'clears'>): void => {
    for (const flag of change.sets) sets.add(flag);
    for (const flag of change.clears) clears.add(flag);
  };
  for (const { decision } of pickBeats(scenario, [beat, ...later])) scenario.decisions[decision ?? '']?.options.forEach(add);
  // Also what was caused before and is still waiting.
  for (const { consequence } of listCaused(scenario, course.order)) add(consequence);
  for (const slot of Object.values(scenario.slots)) {
    if (later.has(slot.beat)) for (const id of slot.oneOf) add(scenario.complications[id] ?? { sets: [], clears: [] });
  }
  for (const duty of Object.values(scenario.duties)) add(duty.missed);
  for (const one of pickBeats(scenario, later)) add({ sets: one.sets, clears: [] });
  return { sets, clears };
}

/** Whether a condition can hold now or later: false only where nothing that can still happen makes it true. Pure. */
export function mayHold(state: SessionState, movable: Movable, condition: Condition): boolean {
  return judge(state, movable, condition) !== false;
}

/** null: it may go either way. */
function judge(state: SessionState, movable: Movable, condition: Condition): boolean | null {
  if ('flag' in condition) {
    const isSet = state.flags[condition.flag] === true;
    return (isSet ? movable.clears : movable.sets).has(condition.flag) ? null : isSet;
  }
  if ('not' in condition) {
    const inner = judge(state, movable, condition.not);
    return inner === null ? null : !inner;
  }
  if ('all' in condition) return joinAll(condition.all.map((part) => judge(state, movable, part)));
  if ('any' in condition) {
    const none = joinAll(condition.any.map((part) => invert(judge(state, movable, part))));
    return invert(none);
  }
  if ('ruleset' in condition) return condition.ruleset === state.ruleset;
  if ('length' in condition) return condition.length === state.length;
  return null;
}

function joinAll(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

function invert(judged: boolean | null): boolean | null {
  return judged === null ? null : !judged;
}
