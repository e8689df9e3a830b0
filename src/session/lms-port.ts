import type { Confidence } from '#engine/state.ts';
import type { Rating } from '#scenario/compiled.ts';

/** A standard by which learning management systems (LMS) and contents talk. */
export type LmsStandard = 'scorm12' | 'scorm2004' | 'cmi5';

/** Words by language tag. */
export type InLanguages = Readonly<Record<string, string>>;

/**
 * The line to a learning management system. Adapters live in `lms`, one for each standard, and each cites the clauses it
 * keeps to. No method throws or rejects, whatever the other side does: what goes wrong is told by `follow`.
 */
export interface LmsPort {
  readonly standard: LmsStandard;
  /** Finds the other side and opens the session; asked once. */
  open(): Promise<LmsLaunch>;
  /**
   * Takes down how the learner stands and has it saved. Each standing is whole, and an answer is told once however often it
   * is handed over. In a launch that is only for looking, nothing is written.
   */
  report(standing: CourseStanding): void;
  /** Tries again to save what has not been saved. */
  tryAgain(): void;
  /**
   * Ends the session, once; later calls do nothing. Resolves, as soon as the other side has been told or cannot be, to the
   * address where the learner is to go on, or null where the frame is simply left.
   */
  close(): Promise<string | null>;
  /** Hears at once, and then whenever it changes, whether what was reported has been saved. Gives back what ends that. */
  follow(listener: (line: LmsLine) => void): () => void;
}

/** What the other side says at the beginning. */
export type LmsLaunch =
  | {
      readonly ok: true;
      /** `normal` counts; `browse` and `review` are for looking, and nothing is written. */
      readonly mode: 'normal' | 'browse' | 'review';
      /** What the last session had kept, as it was written; null at the first visit. */
      readonly kept: string | null;
      /** 0–100, where the LMS sets one. */
      readonly passMark: number | null;
      /** Language tags, the most wished for first; may be empty. */
      readonly languages: readonly string[];
      /** null where nothing is wished. */
      readonly sound: boolean | null;
      /** What the LMS holds already; it is never lowered. */
      readonly holds: { readonly passed: boolean; readonly completed: boolean };
      /** Whether leaving leads somewhere; else the learner closes the frame. */
      readonly leadsBack: boolean;
    }
  | { readonly ok: false; readonly fault: LmsFault };

/**
 * Why there is no session. Each is worded in `locales/<lng>/notices.json`; play goes on without the LMS.
 * `no-api`: no frame or window above this one has the SCORM API. `not-launched`: the address has not what cmi5 launches with.
 * `not-opened`: the other side refused, or threw. `token-used`: cmi5's address for the token has been used before.
 */
export type LmsFault = 'lms/no-api' | 'lms/not-launched' | 'lms/not-opened' | 'lms/token-used' | 'lms/unreachable';

/** Whether what was reported has been saved. `lost`: the other side has refused for good or ended; nothing more will be saved. */
export type LmsLine = { readonly is: 'saved' | 'saving' | 'idle' } | { readonly is: 'failing' | 'lost'; readonly tries: number };

/** How a learner stands in the course. Ids are ASCII; no name of a person is in it. */
export interface CourseStanding {
  /** The course's state as one word of at most `longestState` ASCII characters. */
  readonly kept: string;
  /** Where the run stands: the id of a beat, at most 255 characters. */
  readonly place: string;
  /** 0–1; 1 only once the run has ended. */
  readonly progress: number;
  /** Milliseconds since the epoch at which the session began on this device. */
  readonly since: number;
  /** The answers given in this session, in their order: those of earlier ones have been told. Grows, never shrinks. */
  readonly answers: readonly CourseAnswer[];
  /** null until a run has been judged in this session or an earlier one: the best of all. */
  readonly result: CourseResult | null;
}

/** One decision as a question that has been answered. */
export interface CourseAnswer {
  /** Of this answer: the decision's id, with the number of the attempt from the second one on. ASCII, no spaces, at most 250 characters. */
  readonly id: string;
  readonly question: InLanguages;
  /** In the order of the scenario's file, whatever order was drawn on the screen; the first is `a`. */
  readonly options: readonly { readonly id: string; readonly letter: string; readonly label: InLanguages }[];
  readonly chosen: string;
  /** The options rated best or sound: what counts as right. Never none. */
  readonly right: readonly string[];
  readonly rating: Rating;
  /** What the answer earned of its weight: 0–1. */
  readonly credit: number;
  readonly weight: number;
  readonly confidence: Confidence | null;
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
  readonly answeredAt: number;
  /** Competencies that the decision trains, by id. */
  readonly objectives: readonly string[];
}

/** What a run was judged to be. */
export interface CourseResult {
  /** 0–100, whole. */
  readonly percent: number;
  readonly passMark: number;
  readonly passed: boolean;
  /** 0–100 each; null where too few decisions tell. */
  readonly objectives: readonly { readonly id: string; readonly name: InLanguages; readonly percent: number | null }[];
}
