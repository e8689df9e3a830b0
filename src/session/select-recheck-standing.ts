import { judgeRecheck } from './judge-recheck.ts';
import type { CourseAnswer, CourseStanding } from './lms-port.ts';
import { findPlace, type Recheck, type RecheckRun } from './recheck.ts';
import { encodeRecheck, type RecheckState } from './recheck-code.ts';
import { type CourseWords, type GivenAnswer, selectAnswer, selectResult } from './select-standing.ts';

/** Where a run stands, for a system that keeps a bookmark. */
const endPlace = 'end';

/** How much of a run is done, 0–1; 1 only where all is answered. Pure. */
function measureRecheck({ questions }: Recheck, { answers }: RecheckRun): number {
  return answers.length / questions.length;
}

/** How a learner stands in a recheck, whole. Pure. */
export function selectRecheckStanding(
  recheck: Recheck,
  state: RecheckState,
  { since, given, words }: { readonly since: number; readonly given: readonly GivenAnswer[]; readonly words: CourseWords },
): CourseStanding {
  const { run, best } = state;
  const place = run === null ? null : findPlace(recheck, run);
  const judged = run === null ? null : judgeRecheck(recheck, run);
  // Of the best run only where it stands here: the competencies of another are not known.
  const isBest = judged !== null && judged.score.percent === best?.percent && judged.score.passed === best.passed;
  return {
    kept: encodeRecheck(recheck, state),
    place: place === null || place.is === 'ended' ? endPlace : `recheck.${place.question.decision}`,
    progress: run === null ? 0 : measureRecheck(recheck, run),
    since,
    answers: given.flatMap((one) => selectRecheckAnswer(recheck, one, words) ?? []),
    result: best === null ? null : selectResult(best, recheck.scenario.passMark, isBest ? judged : null, words),
  };
}

/** An answer under a name of its own, so that it is never taken for that of the run itself. */
function selectRecheckAnswer({ scenario }: Recheck, given: GivenAnswer, words: CourseWords): CourseAnswer | null {
  const answer = selectAnswer(scenario, given, words);
  return answer === null ? null : { ...answer, id: `recheck.${answer.id}` };
}
