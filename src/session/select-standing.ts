import type { Engine } from '#engine/engine.ts';
import type { Confidence, SessionState } from '#engine/state.ts';
import type { CompiledScenario, Rating } from '#scenario/compiled.ts';
import { scoreCompetencies } from '#scoring/competencies.ts';
import type { CompetencyScore, Score } from '#scoring/debrief.ts';
import { getRating } from '#scoring/rate-options.ts';
import { ratingCredit, weightPoints } from '#scoring/rules.ts';
import { scoreState } from '#scoring/score.ts';
import type { AttemptScore } from './course-state.ts';
import type { CourseAnswer, CourseResult, InLanguages } from './lms-port.ts';

/** A scenario's words in all languages of a course, as far as they are at hand. */
export interface CourseWords {
  question(decision: string): InLanguages;
  option(decision: string, option: string): InLanguages;
  competency(id: string): InLanguages;
}

/** A decision as the page saw it taken. Times in milliseconds since the epoch. */
export interface GivenAnswer {
  /** Number of the run among all that were begun: from 1. */
  readonly run: number;
  readonly ruleset: string;
  readonly decision: string;
  readonly option: string;
  readonly confidence: Confidence | null;
  readonly askedAt: number;
  readonly answeredAt: number;
}

/** What a run was judged to be. */
export interface Judgement {
  readonly score: Score;
  readonly competencies: readonly CompetencyScore[];
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const rightRatings: readonly Rating[] = ['best', 'sound'];

/** What a run that stands so is judged to be; null before its end. Pure. */
export function judgeState(whole: Engine, state: SessionState): Judgement | null {
  if (state.ending === null) return null;
  const { scenario } = whole.cutTo(state.length);
  const { score, credits } = scoreState(scenario, state);
  return { score, competencies: scoreCompetencies(scenario, credits) };
}

/** How much of a run is played, 0–1; 1 only where it has ended. Pure. */
export function measureProgress(whole: Engine, state: SessionState): number {
  if (state.ending !== null) return 1;
  const asked = whole.cutTo(state.length).scenario.lengths[state.length]?.decisions.length ?? 0;
  // All is decided before the last papers are read.
  return Math.min(0.99, state.decided.length / Math.max(1, asked));
}

/** The question that was answered, with what is right and what the answer earned. Pure; null for what the scenario does not ask. */
export function selectAnswer(scenario: CompiledScenario, given: GivenAnswer, words: CourseWords): CourseAnswer | null {
  const decision = scenario.decisions[given.decision];
  const option = decision?.options.find(({ id }) => id === given.option);
  if (decision === undefined || option === undefined) return null;
  const rating = getRating(option, given.ruleset);
  return {
    // A full stop is in no id, so a second answer can never have the name of another decision.
    id: given.run > 1 ? `${given.decision}.${given.run}` : given.decision,
    question: words.question(given.decision),
    options: decision.options.map(({ id }, at) => ({ id, letter: letters.charAt(at), label: words.option(given.decision, id) })),
    chosen: given.option,
    right: decision.options.filter((one) => rightRatings.includes(getRating(one, given.ruleset))).map(({ id }) => id),
    rating,
    credit: ratingCredit[rating],
    weight: weightPoints[decision.weight],
    confidence: given.confidence,
    askedAt: given.askedAt,
    answeredAt: given.answeredAt,
    objectives: decision.competencies,
  };
}

/** The better of two results: passed before not passed, then the higher score, then the earlier. Pure. */
export function chooseBest(standing: AttemptScore | null, next: AttemptScore): AttemptScore {
  if (standing === null) return next;
  if (standing.passed !== next.passed) return next.passed ? next : standing;
  return next.percent > standing.percent ? next : standing;
}

/** The best result as it is told; its competencies are known only where the run itself is at hand. Pure. */
export function selectResult(best: AttemptScore, passMark: number, judged: Judgement | null, words: CourseWords): CourseResult {
  const { percent, passed } = best;
  const competencies = judged?.competencies ?? [];
  return {
    ...{ percent, passMark, passed },
    objectives: competencies.map((one) => ({ id: one.id, name: words.competency(one.id), percent: one.percent })),
  };
}
