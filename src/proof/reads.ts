import type { Condition } from '#scenario/schema.ts';

/** Something of a state that a condition asks for: `flag:x`, `measure:x`, `counter:x`, `duty:x` or `lateness`. */
export type Read = `flag:${string}` | `measure:${string}` | `counter:${string}` | `duty:${string}` | 'lateness';

/** What a condition asks for, each thing once. Ruleset, length and act are not listed: they are known where the condition stands. Pure. */
export function listReads(condition: Condition | null): readonly Read[] {
  return [...new Set(readAll(condition))];
}

function readAll(condition: Condition | null): readonly Read[] {
  if (condition === null) return [];
  if ('flag' in condition) return [`flag:${condition.flag}`];
  if ('all' in condition) return condition.all.flatMap(readAll);
  if ('any' in condition) return condition.any.flatMap(readAll);
  if ('not' in condition) return readAll(condition.not);
  if ('measure' in condition) return [`measure:${condition.measure}`];
  if ('counter' in condition) return [`counter:${condition.counter}`];
  if ('lateness' in condition) return ['lateness'];
  if ('duty' in condition) return [`duty:${condition.duty}`];
  return [];
}
