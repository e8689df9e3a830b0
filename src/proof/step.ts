import type { Engine } from '#engine/engine.ts';
import { isOptionOpen } from '#engine/option.ts';
import type { Command, SessionEvent, SessionState } from '#engine/state.ts';
import { createWayNotes } from './note-way.ts';
import type { CompiledDecision, CompiledOption, CompiledScenario } from '#scenario/compiled.ts';

/** A stretch of play without a choice: from the outcome of a decision to the next one, or to the end of the run. */
export interface Stretch {
  readonly state: SessionState;
  readonly events: readonly SessionEvent[];
  /** How often the player went on. */
  readonly continues: number;
  /** Rules of `goto` that were followed: `beat/index`, or `beat/end` where none held. */
  readonly ways: readonly string[];
  /** Where the run stood before the first and after each `beat.continue`. */
  readonly stops: readonly SessionState[];
}

/** Goes on until a decision is open or the run is over. Pure. Throws if the engine refuses. */
export function goOn(engine: Engine, from: SessionState, before: readonly SessionEvent[]): Stretch {
  const events = [...before];
  const ways: string[] = [];
  const stops = [from];
  let state = from;
  const { noteWay, noteWaysThrough } = createWayNotes(engine.scenario, from.length, ways);
  noteWaysThrough(before);
  while (state.phase !== 'deciding' && state.phase !== 'ended') {
    if (state.phase !== 'act-ended') noteWay(state);
    const after = mustApply(engine, state, { type: 'beat.continue' });
    noteWaysThrough(after.events);
    for (const event of after.events) events.push(event);
    state = after.state;
    stops.push(state);
  }
  return { state, events, continues: stops.length - 1, ways, stops };
}

/** Takes an option that is on offer. Pure. Throws if the engine refuses. */
export function takeOption(
  engine: Engine,
  state: SessionState,
  decision: string,
  option: string,
): { readonly state: SessionState; readonly events: readonly SessionEvent[] } {
  return mustApply(engine, state, { type: 'decision.take', decision, option, confidence: null });
}

/** The open decision of a state and its options on offer, in file order; null where none is open. Pure. */
export function findOpenDecision(
  scenario: CompiledScenario,
  state: SessionState,
): { readonly decision: CompiledDecision; readonly open: readonly CompiledOption[] } | null {
  if (state.phase !== 'deciding') return null;
  const decision = scenario.decisions[scenario.beats[state.beat]?.decision ?? ''];
  if (decision === undefined) return null;
  return { decision, open: decision.options.filter((one) => isOptionOpen(scenario, state, decision.id, one.id)) };
}

function mustApply(engine: Engine, state: SessionState, command: Command) {
  const outcome = engine.apply(state, command);
  if (!outcome.ok) throw new Error(`The engine refused a legal command: ${command.type} at ${state.beat} (${outcome.code}).`);
  return outcome;
}
