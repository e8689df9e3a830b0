import type { HistoryEntry } from '#scenario/compiled.ts';
import type { Engine } from '#engine/engine.ts';
import type { Played, SessionRecord } from '#engine/record.ts';
import { replay } from '#engine/replay.ts';
import type { Command, RefusalCode, SessionEvent, SessionState } from '#engine/state.ts';
import type { PlaySettings } from './ports.ts';
import { selectView } from './select-view.ts';
import type { SessionView } from './view.ts';

/** One run in progress. Solo play, a record reopened and another take are all this, with more or fewer commands in the record. */
export interface Session {
  readonly state: SessionState;
  readonly events: readonly SessionEvent[];
  /** Everything needed to rebuild this very session. */
  readonly record: SessionRecord;
  /** Set when a command of the opening record was refused; the session stands before that command. */
  readonly refused: { readonly index: number; readonly code: RefusalCode } | null;
  view(): SessionView;
  /** A refused command changes nothing. */
  dispatch(command: Command): { readonly ok: true } | { readonly ok: false; readonly code: RefusalCode };
  changeSettings(settings: PlaySettings): void;
  /** Takes down when it has been played so far; the rules never ask. */
  measure(played: Played): void;
}

export interface SessionInput {
  readonly engine: Engine;
  readonly record: SessionRecord;
  readonly settings: PlaySettings;
  readonly history: readonly HistoryEntry[];
}

/** Opens a session on a record: an empty one begins, one with commands is resumed where they end. */
export function createSession({ engine, record, settings, history }: SessionInput): Session {
  const begun = replay(engine, record);
  let run = { state: begun.state, before: begun.before, events: begun.events };
  let commands = begun.refused === null ? record.commands : record.commands.slice(0, begun.refused.index);
  let playSettings = settings;
  let { played } = record;
  return {
    get state() {
      return run.state;
    },
    get events() {
      return run.events;
    },
    get record() {
      return { ...record, commands, ...(played === undefined ? {} : { played }) };
    },
    refused: begun.refused,
    view: () => selectView({ scenario: engine.cutTo(record.settings.length).scenario, history, run, settings: playSettings }),
    dispatch(command) {
      const outcome = engine.apply(run.state, command);
      if (!outcome.ok) return { ok: false, code: outcome.code };
      run = { state: outcome.state, before: run.state, events: [...run.events, ...outcome.events] };
      commands = [...commands, command];
      return { ok: true };
    },
    changeSettings(next) {
      playSettings = next;
    },
    measure(next) {
      played = next;
    },
  };
}

/** An empty record of a scenario: what a new session starts from. */
export function createRecord(engine: Engine, seed: string, settings: SessionRecord['settings']): SessionRecord {
  const { id, version, hash } = engine.scenario;
  return { format: 1, scenario: { id, version, hash }, seed, settings, commands: [] };
}
