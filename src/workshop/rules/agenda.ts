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
