import type { Engine } from '#engine/engine.ts';
import { findMisfit, type RecordMisfit, type SessionRecord } from '#engine/record.ts';
import { scoreCompetencies } from './competencies.ts';
import type { DecisionCredit } from './credit.ts';
import type { CompetencyScore, Score } from './debrief.ts';
import { scoreState } from './score.ts';
import { traceRecord } from './trace.ts';

/** What a record was judged to be, without the counterfactuals of a debrief: a hundred records are judged in a breath. */
export interface Judgement {
  readonly score: Score;
  /** Decisions of the length, in its order. */
  readonly decisions: readonly DecisionCredit[];
  readonly competencies: readonly CompetencyScore[];
}

/** Why a record cannot be judged: its rules are not these, a rule refuses it, or it has no ending yet. */
export type JudgementFault = RecordMisfit | 'refused' | 'unfinished';

/** Judges one record. Pure. */
export function judgeRecord(whole: Engine, record: SessionRecord): Judgement | { readonly fault: JudgementFault } {
  const misfit = findMisfit(whole.scenario, record);
  if (misfit !== null) return { fault: misfit };
  const engine = whole.cutTo(record.settings.length);
  const trace = traceRecord(engine, record);
  if (trace === null) return { fault: 'refused' };
  if (trace.end.ending === null) return { fault: 'unfinished' };
  const { score, credits } = scoreState(engine.scenario, trace.end);
  return { score, decisions: credits, competencies: scoreCompetencies(engine.scenario, credits) };
}
