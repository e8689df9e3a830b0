import type { CompiledScenario } from '#scenario/compiled.ts';
import { meanCredit, type DecisionCredit } from './credit.ts';
import type { CompetencyScore } from './debrief.ts';
import { fewestForCompetency, gradeFloors } from './rules.ts';

/**
 * What the decisions of the length say about each competency, in the scenario's order. Fewer than two decisions that
 * count give no figure. Competencies that no decision of the length trains are left out. Pure.
 */
export function scoreCompetencies(scenario: CompiledScenario, credits: readonly DecisionCredit[]): readonly CompetencyScore[] {
  return Object.entries(scenario.competencies).flatMap(([id, competency]) => {
    const trained = credits.filter((one) => scenario.decisions[one.decision]?.competencies.includes(id));
    if (trained.length === 0) return [];
    const counted = trained.filter((one) => one.status !== 'skipped');
    const mean = counted.length < fewestForCompetency ? null : meanCredit(counted);
    const percent = mean === null ? null : Math.round(mean * 100);
    return {
      id,
      percent,
      grade: percent === null ? null : gradeOf(percent),
      decisions: trained.map((one) => one.decision),
      owner: competency.owner,
      csf: competency.csf,
    };
  });
}

function gradeOf(percent: number): 'P' | 'S' | 'M' | 'U' {
  return gradeFloors.find((one) => percent >= one.from)?.grade ?? 'U';
}
