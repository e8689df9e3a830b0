import { findMisfit, type SessionRecord, type SessionSettings } from '#engine/record.ts';
import type { PlaySettings, Save, SaveProgress } from '#session/ports.ts';
import type { Session } from '#session/session.ts';
import type { LoadedScenario } from './play-core.ts';

/** One learner's run: the take that is scored and, once a decision is played again, the takes that only compare. */
export interface SoloRun {
  readonly id: string;
  readonly scenario: LoadedScenario;
  /** The take whose score is reported. */
  readonly first: Session;
  /** The take on the table; the first one until another is begun. */
  readonly active: Session;
  /** Takes left behind. */
  readonly others: readonly SessionRecord[];
}

export type RunFault =
  | { readonly code: 'record/other-version'; readonly params: { readonly version: string } }
  | { readonly code: 'record/other-ruleset'; readonly params: Readonly<Record<string, never>> }
  | { readonly code: 'record/refused'; readonly params: { readonly step: number } };

export type OpenedRun = { readonly ok: true; readonly run: SoloRun } | { readonly ok: false; readonly fault: RunFault };

/** A run before its first decision. */
export function beginRun(id: string, scenario: LoadedScenario, seed: string, settings: SessionSettings, play: PlaySettings): SoloRun {
  const session = scenario.openSession(scenario.newRecord(seed, settings), play);
  return { id, scenario, first: session, active: session, others: [] };
}

/** A run as its records tell it, or why they do not fit the scenario as it is now. */
export function openRun(
  id: string,
  scenario: LoadedScenario,
  record: SessionRecord,
  takes: readonly SessionRecord[],
  play: PlaySettings,
): OpenedRun {
  const first = openTake(scenario, record, play);
  if (!first.ok) return first;
  const last = takes.at(-1);
  if (last === undefined) return { ok: true, run: { id, scenario, first: first.session, active: first.session, others: [] } };
  const active = openTake(scenario, last, play);
  if (!active.ok) return active;
  return { ok: true, run: { id, scenario, first: first.session, active: active.session, others: takes.slice(0, -1) } };
}

/** The run with a new take on the table that stands before a decision; null if the first take never came to it. */
export function takeAgain(run: SoloRun, decision: string, play: PlaySettings): SoloRun | null {
  const { record } = run.first;
  const at = record.commands.findIndex((command) => command.type === 'decision.take' && command.decision === decision);
  if (at === -1) return null;
  // Its time begins anew.
  const { played: _, ...begun } = record;
  const active = run.scenario.openSession({ ...begun, commands: record.commands.slice(0, at) }, play);
  const others = run.active === run.first ? run.others : [...run.others, run.active.record];
  return { ...run, active, others };
}

/** Whether the take on the table is not the one that is scored. */
export function isLaterTake(run: SoloRun): boolean {
  return run.active !== run.first;
}

/** What is stored of a run. */
export function toSave(run: SoloRun, rest: Pick<Save, 'savedAt' | 'settings' | 'draft' | 'commitment'>): Save {
  return {
    format: 2,
    id: run.id,
    scenario: run.scenario.key,
    record: run.first.record,
    takes: isLaterTake(run) ? [...run.others, run.active.record] : run.others,
    finished: run.active.state.phase === 'ended',
    progress: progressOf(run),
    ...rest,
  };
}

function progressOf(run: SoloRun): SaveProgress {
  const { state } = run.active;
  const { acts, lengths } = run.scenario.logic;
  return {
    act: state.act,
    actIndex: acts.findIndex((act) => act.id === state.act),
    decided: state.decided.length,
    decisions: lengths[state.length]?.decisions.length ?? 0,
    now: state.now,
  };
}

function openTake(
  scenario: LoadedScenario,
  record: SessionRecord,
  play: PlaySettings,
): { readonly ok: true; readonly session: Session } | { readonly ok: false; readonly fault: RunFault } {
  const misfit = findMisfit(scenario.logic, record);
  if (misfit === 'other-rules') return { ok: false, fault: { code: 'record/other-version', params: { version: record.scenario.version } } };
  if (misfit !== null) return { ok: false, fault: { code: 'record/other-ruleset', params: {} } };
  const session = scenario.openSession(record, play);
  if (session.refused !== null) return { ok: false, fault: { code: 'record/refused', params: { step: session.refused.index + 1 } } };
  return { ok: true, session };
}
