import type { SessionRecord } from '#engine/record.ts';
import type { Distribution } from './distribution.ts';
import type { HotWash, WorkshopSetup } from './command.ts';
import type { ConsoleObservation, LogLine } from './console-view.ts';

/**
 * What is left of a workshop for its facilitator: the records, the rounds in counts, and what was written down. No person,
 * no reason of an answer, no message.
 */
export interface WorkshopArchive {
  readonly format: 1;
  readonly code: string;
  readonly setup: WorkshopSetup;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly teams: readonly ArchivedTeam[];
  readonly observations: readonly ConsoleObservation[];
  readonly parked: readonly { readonly at: number; readonly text: string; readonly done: boolean }[];
  readonly hotWash: HotWash;
  readonly commitments: readonly string[];
  readonly log: readonly LogLine[];
}

export interface ArchivedTeam {
  readonly number: number;
  readonly people: number;
  /** The first take first; it is the one that is scored. */
  readonly takes: readonly { readonly record: SessionRecord; readonly from: string | null; readonly reason: string | null }[];
  readonly rounds: readonly ArchivedRound[];
}

/** One decision of one take. */
export interface ArchivedRound {
  readonly decision: string;
  /** 1: the first take. */
  readonly take: number;
  readonly first: Distribution | null;
  readonly second: Distribution | null;
  /** People by where the talk moved them, measured by ratings; null for fewer than five and without a second round. */
  readonly moved: { readonly towards: number; readonly away: number; readonly level: number } | null;
  readonly option: string | null;
  readonly by: 'spokesperson' | 'facilitator' | 'override' | 'skipped';
  /** The facilitator's reason for an override. */
  readonly reason: string | null;
  /** Role-private facts of the decision; null: not asked or not answered. */
  readonly facts: readonly { readonly role: string; readonly said: boolean | null }[];
  readonly minutes: number;
}
