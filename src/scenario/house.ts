import type { LocalDay } from './compiled.ts';

/**
 * A company's own words beside a scenario, compiled from its house file: whom to call, what is kept how long, what is
 * due when, what the rules of the house say. It stands beside the game and never in it: no rule, score, record or text
 * of a scenario knows of it.
 */
export interface House {
  /** The company's name by language, for prints; null where it would rather not say. */
  readonly name: HouseWords | null;
  /** The day on which somebody last looked whether all of this still holds. */
  readonly reviewed: LocalDay;
  /** Who keeps it, by language. */
  readonly owner: HouseWords;
  readonly notes: readonly HouseNote[];
}

/** One text in the languages in which it was written: at least one. */
export type HouseWords = Readonly<Record<string, string>>;

export type HouseNoteKind = 'contact' | 'log-retention' | 'deadline' | 'policy';

/** Where a note stands. A note on an option tells the answer: it is shown once the decision is sealed. */
export type HousePlace =
  | { readonly always: true }
  | { readonly beat: string }
  | { readonly decision: string; readonly option: string | null }
  | { readonly duty: string }
  | { readonly competency: string };

export interface HouseNote {
  readonly kind: HouseNoteKind;
  /** The scenario it was written for; null: any that has the place. */
  readonly scenario: string | null;
  readonly at: HousePlace;
  /** Rulesets under which it holds; null: all. */
  readonly rulesets: readonly string[] | null;
  readonly text: HouseWords;
}
