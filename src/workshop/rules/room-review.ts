import type { Debrief } from '#scoring/debrief.ts';
import type { ArchivedRound } from '#workshop/protocol/archive.ts';
import type { Distribution } from '#workshop/protocol/distribution.ts';

/** What a whole workshop teaches, in counts: no person, no ranking of teams. Made from an archive by `reviewRoom`. */
export interface RoomReview {
  readonly people: number;
  /** In the order of numbers; null debriefs where a take did not come to an ending. */
  readonly teams: readonly TeamReview[];
  readonly decisions: readonly RoomDecision[];
  /** Private facts that their holders did not tell, and in which teams. */
  readonly unsaid: readonly { readonly decision: string; readonly role: string; readonly teams: readonly number[] }[];
}

export interface TeamReview {
  readonly number: number;
  readonly people: number;
  readonly first: Debrief | null;
  /** One for each later take, in their order. */
  readonly later: readonly (Debrief | null)[];
  /** One for each decision it came to, of the take in which that was first asked. */
  readonly rounds: readonly ArchivedRound[];
}

export interface RoomDecision {
  readonly decision: string;
  readonly number: number;
  /** Those that came to it, in the order of numbers. */
  readonly teams: readonly TeamDecision[];
  /** The teams together; null for fewer than five people. */
  readonly first: Distribution | null;
  readonly moved: { readonly towards: number; readonly away: number; readonly level: number } | null;
}

export interface TeamDecision {
  readonly team: number;
  /** null: skipped. */
  readonly option: string | null;
  readonly by: 'spokesperson' | 'facilitator' | 'override' | 'skipped';
  readonly agreement: { readonly first: Agreement | null; readonly second: Agreement | null };
}

/** How much of a team stood behind one option; unified from 60 percent. */
export interface Agreement {
  readonly percent: number;
  readonly isUnified: boolean;
}
