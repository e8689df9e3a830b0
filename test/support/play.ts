import type { CompiledDecision, CompiledOption, LengthId } from '#scenario/compiled.ts';
import type { Engine } from '#engine/engine.ts';
import { isOptionOpen } from '#engine/option.ts';
import type { SessionRecord } from '#engine/record.ts';
import type { Command, Confidence, SessionState } from '#engine/state.ts';

/** Picks one of the options on offer. */
export type Player = (decision: CompiledDecision, open: readonly CompiledOption[]) => CompiledOption;

export interface PlayInput {
  readonly seed?: string;
  readonly ruleset?: string;
  readonly length?: LengthId;
  readonly confidence?: Confidence | null;
}

/** Plays a scenario to its end and gives the record; throws if it does not end, so that a test never hangs. */
export function playToEnd(
  engine: Engine,
  player: Player,
  input: PlayInput = {},
): { readonly record: SessionRecord; readonly state: SessionState } {
  const { id, version, hash, rulesets } = engine.scenario;
  const seed = input.seed ?? 'seed';
  const settings = { ruleset: input.ruleset ?? Object.keys(rulesets)[0] ?? '', length: input.length ?? 'express' };
  const commands: Command[] = [];
  let { state } = engine.start({ seed, settings });
  for (let steps = 0; state.phase !== 'ended'; steps += 1) {
    if (steps > 1000) throw new Error('Violated assumption: every run of this scenario ends.');
    const command = nextCommand(engine, state, player, input.confidence ?? null);
    const outcome = engine.apply(state, command);
    if (!outcome.ok) throw new Error(`Violated assumption: ${JSON.stringify(command)} is legal, not ${outcome.code}.`);
    commands.push(command);
    state = outcome.state;
  }
  return { record: { format: 1, scenario: { id, version, hash }, seed, settings, commands }, state };
}

function nextCommand(engine: Engine, state: SessionState, player: Player, confidence: Confidence | null): Command {
  if (state.phase !== 'deciding') return { type: 'beat.continue' };
  const decision = engine.scenario.decisions[engine.scenario.beats[state.beat]?.decision ?? ''];
  if (decision === undefined) throw new Error(`Violated assumption: ${state.beat} has a decision.`);
  const open = decision.options.filter((one) => isOptionOpen(engine.scenario, state, decision.id, one.id));
  return { type: 'decision.take', decision: decision.id, option: player(decision, open).id, confidence };
}

/** A player that follows a list of numbers: the n-th decision takes the option of that number, counted round. */
export function followNumbers(numbers: readonly number[]): Player {
  let at = 0;
  return (_decision, open) => {
    const number = numbers[at % Math.max(1, numbers.length)] ?? 0;
    at += 1;
    const option = open[number % open.length];
    if (option === undefined) throw new Error('Violated assumption: at least one option is open.');
    return option;
  };
}
