import type { LocalMinute } from '#scenario/compiled.ts';
import type { RatingWord, SourceLine } from './report.ts';

/** What is printed for an exercise, in words: screen, paper and CSV show this one and nothing beside it. */
export interface Kit {
  readonly language: string;
  readonly scenario: string;
  readonly scenarioTitle: string;
  /** "90分"; the hour for a board says so. */
  readonly preset: string;
  /** Scenario and version, ruleset, language and time of making: at the foot of every sheet. */
  readonly foot: string;
  readonly agenda: readonly AgendaRow[];
  readonly guide: readonly GuidePage[];
  readonly roles: readonly RoleCard[];
  readonly injects: readonly InjectCard[];
  readonly handout: Handout;
  readonly msel: readonly MselRow[];
}

export interface AgendaRow {
  /** Minutes from the beginning. */
  readonly startsAt: number;
  readonly minutes: number;
  readonly name: string;
  readonly act: string | null;
  readonly pace: string | null;
}

/** One beat as whoever leads it needs it standing up. */
export interface GuidePage {
  readonly beat: string;
  readonly act: string;
  readonly title: string;
  /** null: nothing is decided here. */
  readonly number: number | null;
  readonly minutes: number | null;
  readonly startsAt: number | null;
  readonly pace: string | null;
  /** How the minutes are spent; empty where none are planned. */
  readonly steps: readonly { readonly name: string; readonly minutes: number }[];
  /** Said aloud, word by word. */
  readonly say: string;
  readonly does: readonly string[];
  readonly expect: string;
  readonly wrong: string;
  readonly question: string;
  readonly asked: readonly { readonly question: string; readonly answer: string }[];
  readonly secrets: readonly { readonly role: string; readonly text: string }[];
  readonly objectives: readonly string[];
  readonly sources: readonly SourceLine[];
  readonly options: readonly GuideOption[];
  readonly contingency: readonly string[];
  /** Asked of everybody when the act is over. */
  readonly discussion: readonly string[];
  readonly late: string;
  /** So much is said that it has to be set smaller to stay on one page. */
  readonly isLong: boolean;
}

export interface GuideOption {
  readonly id: string;
  readonly label: string;
  readonly rating: RatingWord;
  /** Where it leads, and how long it takes there. */
  readonly leadsTo: string;
  readonly because: string;
}

/** 85 × 120 mm. A role with more facts than one card holds has several. */
export interface RoleCard {
  readonly role: string;
  readonly name: string;
  readonly line: string;
  readonly part: number;
  readonly of: number;
  readonly facts: readonly { readonly number: number; readonly text: string }[];
}

/** 85 × 120 mm. The number is the one in the guide and in the list of events. */
export interface InjectCard {
  readonly number: string;
  readonly kind: 'inject' | 'complication';
  readonly id: string;
  readonly heading: string;
  readonly when: string;
  readonly from: string;
  readonly title: string;
  readonly body: string;
  readonly tail: string;
  /** When it is not handed out to everybody; null: always. */
  readonly condition: string | null;
  readonly isLong: boolean;
}

/** What everybody at the tables may read beforehand. It holds no answer. */
export interface Handout {
  readonly title: string;
  readonly situation: readonly string[];
  readonly labels: readonly { readonly label: string; readonly text: string }[];
  readonly roles: readonly { readonly name: string; readonly line: string }[];
  readonly ruleset: { readonly name: string; readonly note: string };
  readonly duties: readonly { readonly name: string; readonly clock: string }[];
  readonly rules: readonly string[];
  readonly data: readonly string[];
  readonly disclaimer: string;
}

/** One line of the master list of events. */
export interface MselRow {
  readonly number: string;
  readonly kind: 'inject' | 'secret' | 'decision' | 'complication' | 'contingency';
  readonly beat: string;
  /** The scenario's own clock, where the scenario fixes it. */
  readonly at: LocalMinute | null;
  readonly when: string;
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly means: string;
  readonly expected: string;
  readonly objective: string;
  readonly responsible: string;
  readonly notes: string;
}
