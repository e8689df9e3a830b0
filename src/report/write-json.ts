import type { Debrief } from '#scoring/debrief.ts';
import type { Report } from './report.ts';

/** A report for machines: the figures by id, and the same in words. Pure. */
export function writeJson(report: Report, debrief: Debrief, commitment: string): string {
  return `${JSON.stringify({ format: 1, kind: 'exercise-report', report, debrief, commitment }, null, 2)}\n`;
}

/** The name of a file made from a report: scenario, day and kind, nothing about a person. Pure. */
export function nameFile(debrief: Debrief, generatedAt: string, kind: 'report', ending: 'csv' | 'json'): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(generatedAt)?.[0] ?? 'undated';
  return `${debrief.scenario.id}-${kind}-${day}.${ending}`;
}
