import type { Condition } from '#scenario/schema.ts';

/** What is left of a condition once all that is known has been worked out: the rest of it, or that it always or never holds. */
export type Resolved = boolean | Condition;

/** What is known of one question of a condition; null: it may go either way. */
export type Known = (question: Condition) => boolean | null;

/** Works out a condition as far as it is known; no condition always holds. Pure. */
export function resolveCondition(condition: Condition | null, known: Known): Resolved {
  if (condition === null) return true;
  if ('all' in condition) return joinAll(condition.all.map((part) => resolveCondition(part, known)));
  if ('any' in condition) return joinAny(condition.any.map((part) => resolveCondition(part, known)));
  if ('not' in condition) return negate(resolveCondition(condition.not, known));
  return known(condition) ?? condition;
}

/** Holds where all of them hold. Pure. */
export function joinAll(parts: readonly Resolved[]): Resolved {
  if (parts.includes(false)) return false;
  const open = listOpen(parts).flatMap((part) => ('all' in part ? part.all : [part]));
  return open.length < 2 ? (open[0] ?? true) : { all: open };
}

/** Holds where one of them holds. Pure. */
export function joinAny(parts: readonly Resolved[]): Resolved {
  if (parts.includes(true)) return true;
  const open = listOpen(parts).flatMap((part) => ('any' in part ? part.any : [part]));
  return open.length < 2 ? (open[0] ?? false) : { any: open };
}

/** Holds where it does not. Pure. */
export function negate(part: Resolved): Resolved {
  if (typeof part === 'boolean') return !part;
  return 'not' in part ? part.not : { not: part };
}

/** For a place that always has a condition: one that always holds is an empty `all`, one that never does an empty `any`. Pure. */
export function toCondition(resolved: Resolved): Condition {
  if (typeof resolved !== 'boolean') return resolved;
  return resolved ? { all: [] } : { any: [] };
}

function listOpen(parts: readonly Resolved[]): readonly Condition[] {
  return parts.flatMap((part) => (typeof part === 'boolean' ? [] : [part]));
}
