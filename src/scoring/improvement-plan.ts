import type { DecisionCredit } from './credit.ts';
import type { CompetencyScore, ImprovementPlan } from './debrief.ts';
import { dueInDays } from './rules.ts';

/**
 * What to keep (the best competency, if it was performed without or with only some challenges) and at most three
 * things to change: the lowest competencies first, due first. Pure.
 */
export function planImprovement(competencies: readonly CompetencyScore[], credits: readonly DecisionCredit[]): ImprovementPlan {
  const figured = competencies.flatMap((one) => (one.percent === null ? [] : [{ ...one, percent: one.percent }]));
  const keep = figured.toSorted((a, b) => b.percent - a.percent)[0];
  const kept = keep !== undefined && (keep.grade === 'P' || keep.grade === 'S') ? keep.id : null;
  const lowest = figured
    .filter((one) => one.id !== kept && one.percent < 100)
    .toSorted((a, b) => a.percent - b.percent)
    .slice(0, dueInDays.length);
  return {
    keep: kept,
    change: lowest.map((one, at) => ({
      competency: one.id,
      decisions: one.decisions.filter((id) => credits.some((credit) => credit.decision === id && isMissed(credit))),
      owner: one.owner,
      dueInDays: dueInDays[at] ?? 90,
    })),
  };
}

function isMissed(credit: DecisionCredit): boolean {
  return credit.status !== 'skipped' && credit.credit < 1;
}
