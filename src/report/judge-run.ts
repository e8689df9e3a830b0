import type { Engine } from '#engine/engine.ts';
import type { Played, SessionRecord } from '#engine/record.ts';
import type { Score } from '#scoring/debrief.ts';
import { judgeRecord, type Judgement, type JudgementFault } from '#scoring/judge-record.ts';

/** A record with what it was judged to be: all that certificates, training records and class reports ask of a run. */
export interface JudgedRun extends Judgement {
  readonly record: SessionRecord;
  /** Who sat at the table: 1 alone, a whole team in a workshop. */
  readonly people: number;
  readonly played: Played | null;
}

/** What a record is handed over with. */
export interface RunInput {
  readonly record: SessionRecord;
  /** Absent: one. */
  readonly people?: number;
  /** Absent or null: as the record itself says. */
  readonly played?: Played | null;
  /** 0–100; null or absent: the scenario's own. */
  readonly passMark?: number | null;
}

/** Judges one record for the reports. Pure. */
export function judgeRun(engine: Engine, input: RunInput): JudgedRun | { readonly fault: JudgementFault } {
  const { record, people = 1, passMark = null } = input;
  const judged = judgeRecord(engine, record);
  if ('fault' in judged) return judged;
  const played = input.played ?? record.played ?? null;
  return { ...judged, record, people, played, score: setPassMark(judged.score, passMark) };
}

/** A score under another pass mark; null leaves it as it is. A gate goes on withholding the pass. Pure. */
export function setPassMark(score: Score, passMark: number | null): Score {
  if (passMark === null) return score;
  return { ...score, passMark, passed: score.percent >= passMark && score.withheldBy.length === 0 };
}
