import type { SlotPattern } from '#engine/option-order.ts';
import type { Field, RatingWord, Report, SourceLine } from './report.ts';

/** What a room has learned, in words: screen, print and CSV show this one. No person, and nothing of fewer than five people broken down. */
export interface RoomReport {
  readonly language: string;
  readonly title: string;
  readonly scenarioTitle: string;
  readonly foot: string;
  readonly headline: string;
  readonly summary: string;
  readonly overview: readonly Field[];
  readonly teams: readonly TeamLine[];
  readonly dates: readonly DateRow[];
  readonly competencies: readonly GradeRow[];
  readonly decisions: readonly DecisionLine[];
  readonly unsaid: readonly { readonly number: number; readonly role: string; readonly text: string; readonly teams: string }[];
  readonly overrides: readonly OverrideLine[];
  readonly strengths: readonly { readonly name: string; readonly text: string; readonly teams: string }[];
  readonly findings: readonly Finding[];
  readonly plan: readonly PlanLine[];
  readonly notes: WorkshopNotes;
  readonly timeline: readonly TimelineRow[];
  readonly sources: readonly SourceLine[];
  readonly stamp: readonly Field[];
  readonly disclaimer: string;
}

/** What one team takes home: the debrief of its scored take, and what was seen of its talk. */
export interface TeamReport {
  readonly language: string;
  readonly title: string;
  readonly foot: string;
  readonly number: number;
  /** null where no take came to an ending. */
  readonly report: Report | null;
  /** Said where it is not the first take that is told, or where none can be. */
  readonly note: string | null;
  readonly decisions: readonly DecisionLine[];
  readonly takes: readonly TakeLine[];
  readonly overrides: readonly OverrideLine[];
  readonly notes: WorkshopNotes;
  /** What the facilitator and the room want to change, in the words of the hot wash. */
  readonly plan: readonly PlanLine[];
}

/** A team by its number, with two figures and how it ended: nothing that could be ranked. */
export interface TeamLine {
  readonly number: number;
  readonly name: string;
  readonly people: number;
  readonly ending: string;
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  readonly takes: number;
}

/** One milestone, with the day each team reached it, in the order of the teams. */
export interface DateRow {
  readonly id: string;
  readonly name: string;
  readonly values: readonly { readonly when: string; readonly days: number | null }[];
  readonly median: string | null;
}

/** How many teams were given which grade. */
export interface GradeRow {
  readonly id: string;
  readonly name: string;
  readonly grades: readonly { readonly grade: 'P' | 'S' | 'M' | 'U'; readonly teams: number }[];
  readonly decisions: readonly number[];
}

export interface DecisionLine {
  readonly id: string;
  readonly number: number;
  readonly act: string;
  readonly question: string;
  readonly options: readonly OptionRow[];
  /** How many gave a first and a second answer; null: nobody was asked. */
  readonly answered: { readonly first: number | null; readonly second: number | null };
  /** Agreement, moves, confidence, what nobody said, how it was decided: a label and a sentence each. */
  readonly facts: readonly Field[];
  readonly sources: readonly SourceLine[];
}

export interface OptionRow {
  readonly id: string;
  readonly label: string;
  readonly slot: SlotPattern | null;
  readonly rating: RatingWord;
  /** Numbers of the teams that settled on it. */
  readonly teams: readonly number[];
  readonly chosenBy: string;
  /** People; null for fewer than five and where nobody was asked. */
  readonly first: number | null;
  readonly second: number | null;
}

export interface OverrideLine {
  readonly team: string;
  readonly number: number;
  readonly option: string;
  readonly reason: string;
}

export interface TakeLine {
  readonly take: number;
  readonly from: string;
  readonly reason: string;
  /** What was decided otherwise, by number. */
  readonly changes: readonly { readonly number: number; readonly before: string; readonly after: string }[];
  readonly score: string;
}

export interface Finding {
  readonly number: number;
  readonly name: string;
  readonly observation: string;
  readonly sources: readonly SourceLine[];
  readonly action: string;
  readonly owner: string;
  readonly due: string;
}

export interface PlanLine {
  readonly number: number;
  readonly issue: string;
  readonly action: string;
  readonly owner: string;
  readonly due: string;
}

/** What was written down on the way. */
export interface WorkshopNotes {
  readonly observations: readonly ObservationLine[];
  readonly parked: readonly { readonly text: string; readonly done: boolean }[];
  readonly well: readonly string[];
  readonly commitments: readonly string[];
}

export interface ObservationLine {
  readonly when: string;
  readonly clock: string;
  readonly team: string;
  readonly tag: string;
  readonly text: string;
  readonly by: string;
}

export interface TimelineRow {
  readonly number: number;
  readonly question: string;
  readonly injects: readonly string[];
  readonly teams: readonly { readonly team: string; readonly when: string; readonly minutes: string }[];
}
