import type { Engine } from '#engine/engine.ts';
import { findMisfit, type Played, type RecordMisfit, type SessionRecord } from '#engine/record.ts';
import { scoreCompetencies } from '#scoring/competencies.ts';
import type { DecisionCredit } from '#scoring/credit.ts';
import type { CompetencyScore, Score } from '#scoring/debrief.ts';
import { scoreState } from '#scoring/score.ts';
import { traceRecord } from '#scoring/trace.ts';

/** A record with what it was judged to be: all that certificates, training records and class reports ask of a run. */
export interface JudgedRun {
  readonly record: SessionRecord;
  /** Who sat at the table: 1 alone, a whole team in a workshop. */
  readonly people: number;
  readonly played: Played | null;
  readonly score: Score;
  /** Decisions of the length, in its order. */
  readonly decisions: readonly DecisionCredit[];
  readonly competencies: readonly CompetencyScore[];
}

/** Why a record cannot be judged: its rules are not these, a rule refuses it, or it has no ending yet. */
export type RunFault = RecordMisfit | 'refused' | 'unfinished';

/** What a record is handed over with. */
export interface RunInput {
  readonly record: SessionRecord;
  /** Absent: one. */
  readonly people?: number;
  /** Absent: as the record itself says. */
  readonly played?: Played | null;
  /** 0–100; null or absent: the scenario's own. */
  readonly passMark?: number | null;
}

/** Judges one record without its counterfactuals, which nobody here asks for. Pure. */
export function judgeRun(whole: Engine, input: RunInput): JudgedRun | { readonly fault: RunFault } {
  const { record } = input;
  const { scenario } = whole;
  const misfit = findMisfit(scenario, record);
  if (misfit !== null) return { fault: misfit };
  const engine = whole.cutTo(record.settings.length);
  const trace = traceRecord(engine, record);
  if (trace === null) return { fault: 'refused' };
  if (trace.end.ending === null) return { fault: 'unfinished' };
  const { score, credits } = scoreState(engine.scenario, trace.end);
  return {
    record,
    people: input.people ?? 1,
    played: input.played ?? record.played ?? null,
    score: setPassMark(score, input.passMark ?? null),
    decisions: credits,
    competencies: scoreCompetencies(engine.scenario, credits),
  };
}

/** A score under another pass mark; null leaves it as it is. A gate goes on withholding the pass. Pure. */
export function setPassMark(score: Score, passMark: number | null): Score {
  if (passMark === null) return score;
  return { ...score, passMark, passed: score.percent >= passMark && score.withheldBy.length === 0 };
}
