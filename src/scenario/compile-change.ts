import type { Change } from './compiled.ts';

/** Effects and flags of anything that changes the state; what is not declared is empty. Pure. */
export function compileChange(change: {
  readonly effects?: Change['effects'] | undefined;
  readonly sets?: readonly string[] | undefined;
  readonly clears?: readonly string[] | undefined;
}): Change {
  return { effects: change.effects ?? [], sets: change.sets ?? [], clears: change.clears ?? [] };
}
