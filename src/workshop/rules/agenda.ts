import type { AgendaPreset, LengthId, Pace } from '#workshop/protocol/words.ts';

/** The plan of an exercise: its parts in order, in minutes that add up. */
export interface Agenda {
  readonly preset: AgendaPreset;
  readonly length: LengthId;
  readonly minutes: number;
  readonly items: readonly AgendaItem[];
}

export interface AgendaItem {
  readonly kind: 'intro' | 'decision' | 'reading' | 'break' | 'debrief' | 'slack';
  readonly act: string | null;
  readonly beat: string | null;
  readonly decision: string | null;
  readonly pace: Pace | null;
  /** In halves. */
  readonly minutes: number;
  /** Minutes from the beginning. */
  readonly startsAt: number;
}

/** Something that can be given up when time runs out, and what it wins. Gates are never among them. */
export interface Saving {
  readonly decision: string;
  readonly how: 'quick' | 'skip';
  readonly minutes: number;
}

/** Where the plan and the clock of an exercise stand. */
export interface AgendaProgress {
  /** Minutes since the start, without those in which everybody paused. */
  readonly elapsed: number;
  /** Where the plan says the room should be by what has been done. */
  readonly planned: number;
  /** Minutes behind the plan; negative: ahead. */
  readonly late: number;
  /** What to give up, and what that wins; empty while there is time. */
  readonly savings: readonly Saving[];
}
