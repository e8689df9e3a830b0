import type { Confidence } from '#engine/state.ts';
import type { CompiledScenario } from '#scenario/compiled.ts';
import type { CourseRecheck } from '#session/course.ts';
import { openRecheck, type Recheck } from '#session/recheck.ts';
import { loadSmallScenario } from './small-scenario.ts';

const small = loadSmallScenario().logic;

/** What a run of the small scenario that went wrong in every decision is asked again. */
export const smallRecheck: CourseRecheck = {
  on: '2026-11-16',
  id: 'abc123',
  earlier: Object.values(small.decisions).map((decision) => ({
    decision: decision.id,
    option: decision.options.find((one) => ['harmful', 'weak'].includes(one.rating['japan-2019'] ?? ''))?.id ?? '',
    confidence: 'high' satisfies Confidence,
  })),
};

/** The same, opened; throws where the scenario has no such decision. */
export function aRecheck(scenario: CompiledScenario = small, course: CourseRecheck = smallRecheck): Recheck {
  const recheck = openRecheck(scenario, 'japan-2019', course);
  if (recheck === null) throw new Error('Violated assumption: the scenario has what is asked again.');
  return recheck;
}
