import type { Debrief, TakeComparison } from '#scoring/debrief.ts';
import { compareTakes } from '#scoring/compare-takes.ts';
import { createDebrief } from '#scoring/create-debrief.ts';
import { createReport } from '#report/create-report.ts';
import type { ReportInput } from '#report/report-input.ts';
import { writeCsv } from '#report/write-csv.ts';
import { writeJson } from '#report/write-json.ts';
import { isLaterTake, type SoloRun } from './solo-run.ts';

/** What a run teaches, and how its later take differs; null while there is nothing to tell. */
export interface Lessons {
  readonly debrief: Debrief | null;
  readonly comparison: TakeComparison | null;
}

/** The debrief of the scored take and its comparison with the take on the table, if that has ended too. */
export function drawLessons(run: SoloRun): Lessons {
  const debrief = createDebrief(run.scenario.engine, run.first.record);
  if (debrief === null || !isLaterTake(run) || run.active.state.ending === null) return { debrief, comparison: null };
  const second = createDebrief(run.scenario.engine, run.active.record);
  return { debrief, comparison: second === null ? null : compareTakes(debrief, second) };
}

/** The debrief as a file for spreadsheets or for machines. */
export function writeReport(kind: 'csv' | 'json', input: ReportInput, commitment: string): string {
  const report = createReport(input);
  if (kind === 'json') return writeJson(report, input.debrief, commitment);
  return writeCsv(report, { t: input.t, scenarioZone: input.logic.clock.zone, commitment });
}
