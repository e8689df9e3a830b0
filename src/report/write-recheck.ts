import type { Recheck, RecheckRun } from '#session/recheck.ts';
import { judgeRecheck } from '#session/judge-recheck.ts';

/** The result of a recheck as a file: what was answered then and now, and what that came to; nobody's name. Pure. */
export function writeRecheck(
  recheck: Recheck,
  run: RecheckRun,
  { earlierOn, on }: { readonly earlierOn: string | null; readonly on: string },
): string {
  const { scenario, ruleset, questions } = recheck;
  const judged = judgeRecheck(recheck, run);
  const answers = run.answers.flatMap((now, at) => {
    const question = questions[at];
    if (question === undefined) return [];
    const { option, confidence, rating } = question.earlier;
    const ratedNow = question.options.find(({ id }) => id === now.option)?.rating ?? null;
    return [{ decision: question.decision, earlier: { option, confidence, rating }, now: { ...now, rating: ratedNow } }];
  });
  const result = {
    format: 'breach-tabletop/recheck',
    version: 1,
    recheck: recheck.id,
    scenario: { id: scenario.id, version: scenario.version },
    ruleset,
    earlierOn,
    on,
    questions: questions.length,
    score: judged === null ? null : { percent: judged.score.percent, passMark: judged.score.passMark, passed: judged.score.passed },
    answers,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
