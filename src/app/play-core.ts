import type { CompiledScenario, HistoryEntry } from '#scenario/compiled.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import type { SessionRecord, SessionSettings } from '#engine/record.ts';
import type { PlaySettings } from '#session/ports.ts';
import { createRecord, createSession, type Session } from '#session/session.ts';

/** A scenario ready to be played, without its texts. */
export interface LoadedScenario {
  /** Its id if it is one of the product's own, the key of its pack if a player has brought it. */
  readonly key: string;
  readonly logic: CompiledScenario;
  readonly engine: Engine;
  readonly history: readonly HistoryEntry[];
  newRecord(seed: string, settings: SessionSettings): SessionRecord;
  openSession(record: SessionRecord, settings: PlaySettings): Session;
}

/** Puts the rules and the history of a scenario together. Fetched apart, so that the start page need not wait for the rules. */
export function assembleScenario(key: string, logic: CompiledScenario, history: readonly HistoryEntry[]): LoadedScenario {
  const engine = createEngine(logic);
  return {
    key,
    logic,
    engine,
    history,
    newRecord: (seed, settings) => createRecord(engine, seed, settings),
    openSession: (record, settings) => createSession({ engine, record, settings, history }),
  };
}
