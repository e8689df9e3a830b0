import type { Engine } from './engine.ts';
import type { SessionRecord } from './record.ts';
import type { RefusalCode, SessionEvent, SessionState } from './state.ts';

export interface Replay {
  readonly state: SessionState;
  /** The state before the last command that moved the story; the start itself where there is none. */
  readonly before: SessionState;
  readonly events: readonly SessionEvent[];
  /** The first command that was refused; what came after it was not played. */
  readonly refused: { readonly index: number; readonly code: RefusalCode } | null;
}

/** Plays a record again from its first command. Pure; the caller has asked `findMisfit`. */
export function replay(engine: Engine, record: SessionRecord): Replay {
  const begun = engine.start({ seed: record.seed, settings: record.settings });
  const events = [...begun.events];
  let state = begun.state;
  let before = state;
  for (const [index, command] of record.commands.entries()) {
    const outcome = engine.apply(state, command);
    if (!outcome.ok) return { state, before, events, refused: { index, code: outcome.code } };
    if (command.type !== 'slot.set') before = state;
    state = outcome.state;
    for (const event of outcome.events) events.push(event);
  }
  return { state, before, events, refused: null };
}
