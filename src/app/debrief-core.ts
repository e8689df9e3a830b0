import type { Debrief, TakeComparison } from '#scoring/debrief.ts';
import { compareTakes } from '#scoring/compare-takes.ts';
import { createDebrief } from '#scoring/create-debrief.ts';
import { createReport } from '#report/create-report.ts';
import { judgeRun } from '#report/judge-run.ts';
import type { KeptRun } from '#report/kept-run.ts';
import type { ReportInput } from '#report/report-input.ts';
import { writeCsv } from '#report/write-csv.ts';
import { writeJson } from '#report/write-json.ts';
import { isLaterTake, type SoloRun } from './solo-run.ts';

/** What a run teaches, and how its later take differs; null while there is nothing to tell. */
export interface Lessons {
  readonly debrief: Debrief | null;
  readonly comparison: TakeComparison | null;
  /** What certificate and training record are made from. */
  readonly kept: KeptRun | null;
}

/** The debrief of the scored take and its comparison with the take on the table, if that has ended too. */
export function drawLessons(run: SoloRun): Lessons {
  const debrief = createDebrief(run.scenario.engine, run.first.record);
  const kept = debrief === null ? null : keepRun(run, debrief);
  if (debrief === null || !isLaterTake(run) || run.active.state.ending === null) return { debrief, comparison: null, kept };
  const second = createDebrief(run.scenario.engine, run.active.record);
  return { debrief, comparison: second === null ? null : compareTakes(debrief, second), kept };
}

/** By the pass mark that the debrief shows, whoever has set it. */
function keepRun({ scenario: { engine }, first: { record } }: SoloRun, { score }: Debrief): KeptRun | null {
  const judged = judgeRun(engine, { record, passMark: score.passMark });
  return 'fault' in judged ? null : { run: judged, engine };
}

/** The debrief as a file for spreadsheets or for machines. */
export function writeReport(kind: 'csv' | 'json', input: ReportInput, commitment: string): string {
  const report = createReport(input);
  if (kind === 'json') return writeJson(report, input.debrief, commitment);
  return writeCsv(report, { t: input.t, scenarioZone: input.logic.clock.zone, commitment });
}
