import type { Engine } from '#engine/engine.ts';
import type { SessionRecord } from '#engine/record.ts';
import type { Command, SessionEvent, SessionState } from '#engine/state.ts';

/** One command of a record with the states on both sides of it. */
export interface TraceStep {
  readonly command: Command;
  readonly before: SessionState;
  readonly after: SessionState;
}

/** A record played once and kept whole, so that a review of any decision can start from the state it was made in. */
export interface Trace {
  readonly start: SessionState;
  readonly steps: readonly TraceStep[];
  readonly end: SessionState;
  readonly events: readonly SessionEvent[];
}

/** Plays a record to its last command. Pure; null if a command is refused. */
export function traceRecord(engine: Engine, record: SessionRecord): Trace | null {
  const begun = engine.start({ seed: record.seed, settings: record.settings });
  const steps: TraceStep[] = [];
  const events = [...begun.events];
  let state = begun.state;
  for (const command of record.commands) {
    const outcome = engine.apply(state, command);
    if (!outcome.ok) return null;
    steps.push({ command, before: state, after: outcome.state });
    events.push(...outcome.events);
    state = outcome.state;
  }
  return { start: begun.state, steps, end: state, events };
}
