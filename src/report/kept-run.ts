import type { JudgedRun } from './judge-run.ts';
import type { MergeScenario, RunGroup } from './merge-records.ts';

/** A judged run with its rules: what certificate and training record of one learner are made from. */
export interface KeptRun {
  readonly run: JudgedRun;
  readonly engine: MergeScenario['engine'];
}

/** One run as a group of its own, so that its training record is made as that of many. Pure. */
export function groupRun({ run, engine }: KeptRun, books: Omit<MergeScenario, 'engine'>): RunGroup {
  const { scenario, settings } = run.record;
  const id = [scenario.id, scenario.version, settings.ruleset, settings.length].join(' ');
  return { id, scenario: { ...books, engine }, version: scenario.version, ...settings, runs: [run] };
}
