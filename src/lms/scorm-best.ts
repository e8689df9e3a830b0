import type { CourseResult } from '#session/lms-port.ts';

/** The result that an LMS holds when the session begins. */
export interface HeldResult {
  readonly passed: boolean;
  /** 0–100; null where it holds no score. */
  readonly percent: number | null;
  /** 0–100; what the LMS asks for, null where it asks for nothing. */
  readonly passMark: number | null;
}

/** Keeps an LMS from being told of a worse result than it has. */
export interface Best {
  /** Takes down a result, and gives the best one that is to be told; null where the LMS has one as good. */
  weigh(result: CourseResult | null): CourseResult | null;
}

/** Whether a result passes: the figure of the LMS goes before that of the course. Pure. */
export function isPassing(result: CourseResult, passMark: number | null): boolean {
  return result.passed && (passMark === null || result.percent >= passMark);
}

/**
 * Whether an LMS that judges by the score alone would call a result passed that is not: one harmful choice can withhold the
 * pass, whatever the score. Such a score is kept from it. Pure.
 */
export function isMisleading(result: CourseResult, passMark: number | null): boolean {
  return passMark !== null && !result.passed && result.percent >= passMark;
}

/** Begins with what the LMS holds. */
export function createBest(held: HeldResult): Best {
  let best: CourseResult | null = null;

  const beats = (result: CourseResult, than: { readonly passed: boolean; readonly percent: number | null }): boolean => {
    const passes = isPassing(result, held.passMark);
    return passes === than.passed ? result.percent > (than.percent ?? -1) : passes;
  };

  return {
    weigh(result) {
      const than = best === null ? held : { passed: isPassing(best, held.passMark), percent: best.percent };
      if (result !== null && beats(result, than)) best = result;
      return best;
    },
  };
}
