import type { Confidence } from '#engine/state.ts';
import type { Rating } from '#scenario/compiled.ts';
import { scoreCompetencies } from '#scoring/competencies.ts';
import type { DecisionCredit } from '#scoring/credit.ts';
import type { CompetencyScore, Score } from '#scoring/debrief.ts';
import { ratingCredit, weightPoints } from '#scoring/rules.ts';
import { scoreCredits } from '#scoring/score.ts';
import type { Recheck, RecheckRun } from './recheck.ts';

/** What an answered recheck comes to. */
export interface RecheckJudgement {
  readonly score: Score;
  readonly competencies: readonly CompetencyScore[];
  /** Question by question: then and now. */
  readonly lines: readonly RecheckLine[];
  /** The answers of which the learner was sure, and how many of these are right (best or sound). */
  readonly sure: { readonly count: number; readonly right: number };
}

/** One question, then and now. */
export interface RecheckLine {
  readonly decision: string;
  readonly earlier: Judged;
  readonly now: Judged;
  /** Whether it is rated better than then. */
  readonly isBetter: boolean;
}

interface Judged {
  readonly option: string;
  readonly rating: Rating;
  readonly confidence: Confidence;
}

/** What a recheck comes to by the rules of a run, as soon as all is answered; null before. Pure. */
export function judgeRecheck({ scenario, ruleset, questions }: Recheck, { answers }: RecheckRun): RecheckJudgement | null {
  if (answers.length < questions.length) return null;
  const lines = questions.flatMap(({ decision, options, earlier }, at): RecheckLine[] => {
    const answer = answers[at];
    const rating = options.find(({ id }) => id === answer?.option)?.rating;
    if (answer === undefined || rating === undefined) return [];
    return [{ decision, earlier, now: { ...answer, rating }, isBetter: ratingCredit[rating] > ratingCredit[earlier.rating] }];
  });
  const credits = lines.flatMap(({ decision, now }) => toCredit(scenario.decisions[decision]?.weight, decision, now));
  const sure = lines.filter(({ now }) => now.confidence === 'high');
  return {
    score: scoreCredits(scenario, ruleset, credits),
    competencies: scoreCompetencies(scenario, credits),
    lines,
    sure: { count: sure.length, right: sure.filter(({ now }) => now.rating === 'best' || now.rating === 'sound').length },
  };
}

function toCredit(
  weight: DecisionCredit['weight'] | undefined,
  decision: string,
  { option, rating, confidence }: Judged,
): readonly DecisionCredit[] {
  if (weight === undefined) return [];
  const credit = ratingCredit[rating];
  return [{ decision, weight, points: weightPoints[weight], credit, status: 'taken', option, rating, confidence, decided: null }];
}
