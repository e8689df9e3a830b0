import { toCanonicalJson } from '#shared/canonical-json.ts';
import type { CompiledScenario, LengthId, Source } from '#scenario/compiled.ts';
import type { Engine } from '#engine/engine.ts';
import type { JudgementFault } from '#scoring/judge-record.ts';
import type { RecordFault } from '#session/read-record.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import { type JudgedRun, judgeRun, setPassMark } from './judge-run.ts';
import type { MergeFile, MergeRun } from './merge-read.ts';

/** A scenario whose records can be judged. */
export interface MergeScenario {
  readonly engine: Engine;
  readonly sources: Readonly<Record<string, Source>>;
  textsOf(ruleset: string): ScenarioTexts;
}

/** Runs that can be put beside one another: of the same rules, under the same ruleset, of the same length. */
export interface RunGroup {
  /** Scenario, version, ruleset and length. */
  readonly id: string;
  readonly scenario: MergeScenario;
  /** As the records say; corrected wording changes it without changing the rules. */
  readonly version: string;
  readonly ruleset: string;
  readonly length: LengthId;
  readonly runs: readonly JudgedRun[];
}

/** Why a file, or a run in it, is not counted. */
export type MergeFault = RecordFault | JudgementFault | 'unknown-scenario';

/** Many record files as one, judged. */
export interface Merged {
  readonly files: number;
  /** Sorted by id. */
  readonly groups: readonly RunGroup[];
  /** Runs that lay in the files more than once and are counted once. */
  readonly repeated: number;
  /** Named by file, for whoever has the files before them: a file's name is told to nobody else. */
  readonly refused: readonly { readonly file: string; readonly fault: MergeFault }[];
}

/** What merging takes beside the files. */
export interface MergeInput {
  readonly files: readonly MergeFile[];
  /** By id: the scenarios that the records ask for, as far as they are here. */
  readonly scenarios: ReadonlyMap<string, MergeScenario>;
  /** 0–100; null: each scenario's own. */
  readonly passMark: number | null;
}

/** Ids of the scenarios that files ask for. Pure. */
export function listAskedScenarios(files: readonly MergeFile[]): readonly string[] {
  return [...new Set(files.flatMap((file) => (file.ok ? file.runs.map((run) => run.record.scenario.id) : [])))].toSorted();
}

/**
 * Judges the records of many files and puts those together that can be compared. The same run is counted once, in whatever
 * order the files come, and nothing is changed by that order. Pure.
 */
export function mergeRecords({ files, scenarios, passMark }: MergeInput): Merged {
  const refused: { at: number; file: string; fault: MergeFault }[] = [];
  /** The teams that played a run; of none where it came by itself. */
  const known = new Map<string, Set<string>>();
  const groups = new Map<string, RunGroup>();
  let repeated = 0;

  /** A team's record that comes by itself too is that of the team. */
  const isKnown = ({ record, team }: MergeRun): boolean => {
    const own = identifyRun(record);
    const teams = known.get(own) ?? new Set();
    if (team === undefined ? known.has(own) : teams.has(team)) return true;
    known.set(own, team === undefined ? teams : teams.add(team));
    return false;
  };

  const add = (run: MergeRun): MergeFault | null => {
    const scenario = scenarios.get(run.record.scenario.id);
    if (scenario === undefined) return 'unknown-scenario';
    const judged = judgeRun(scenario.engine, { ...run, passMark });
    if ('fault' in judged) return judged.fault;
    if (isKnown(run)) {
      repeated += 1;
      return null;
    }
    const { ruleset, length } = run.record.settings;
    const { id, version } = run.record.scenario;
    const key = [id, version, ruleset, length].join(' ');
    const group = groups.get(key) ?? { id: key, scenario, version, ruleset, length, runs: [] };
    groups.set(key, { ...group, runs: [...group.runs, judged] });
    return null;
  };

  const brought = files.flatMap((file, at) => (file.ok ? file.runs.map((run) => ({ at, file: file.name, run })) : []));
  const teamsFirst = [...brought.filter(({ run }) => run.team !== undefined), ...brought.filter(({ run }) => run.team === undefined)];
  for (const { at, file, run } of teamsFirst) {
    const fault = add(run);
    if (fault !== null) refused.push({ at, file, fault });
  }
  files.forEach((file, at) => {
    if (!file.ok) refused.push({ at, file: file.name, fault: file.fault });
  });
  return {
    files: files.length,
    groups: [...groups.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    repeated,
    refused: refused.toSorted((a, b) => a.at - b.at).map(({ file, fault }) => ({ file, fault })),
  };
}

/** The same runs under another pass mark; null: each scenario's own. Nothing is judged anew. Pure. */
export function setMergedPassMark(merged: Merged, passMark: number | null): Merged {
  const groups = merged.groups.map((group) => {
    const mark = passMark ?? getLogic(group).passMark;
    return { ...group, runs: group.runs.map((run) => ({ ...run, score: setPassMark(run.score, mark) })) };
  });
  return { ...merged, groups };
}

/** The rules that the runs of a group were played by. Pure. */
export function getLogic({ scenario }: RunGroup): CompiledScenario {
  return scenario.engine.scenario;
}

/** The same seed and the same commands are the same run, whatever day the file says. */
function identifyRun({ scenario, seed, settings, commands }: MergeRun['record']): string {
  return toCanonicalJson([scenario.id, scenario.hash, seed, settings, commands]);
}
