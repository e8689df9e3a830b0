import type { SlotPattern } from './words.ts';

/** How answers are spread, as counts; never who said what. */
export interface Distribution {
  /** Who answered. */
  readonly count: number;
  /** In the order on the screens, those that nobody chose too. */
  readonly options: readonly OptionCount[];
  /** Raised no hand, in a room without phones; null elsewhere. */
  readonly none: number | null;
  /** How many were sure, in a room without phones; null elsewhere or where it was not asked. */
  readonly sure: number | null;
}

export interface OptionCount {
  readonly option: string;
  readonly slot: SlotPattern;
  readonly count: number;
  /** null for fewer than five people, and where confidence was not asked. */
  readonly confidence: { readonly high: number; readonly medium: number; readonly low: number } | null;
}

/** How far the answers of a team are apart, as little as can be said before the reveal. */
export type Split = 'small' | 'medium' | 'large';
