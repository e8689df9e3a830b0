import { isOptionOpen } from '#engine/option.ts';
import type { Engine } from '#engine/engine.ts';
import type { Command, SessionState, SlotSetting } from '#engine/state.ts';
import type { CompiledDecision, CompiledOption, LengthId } from '#scenario/compiled.ts';

/** One run: its luck, and the rules it is played by. */
export interface RunInput {
  readonly seed: string;
  readonly ruleset: string;
  readonly length: LengthId;
  /** Decisions that are skipped and not taken, as a facilitator can. */
  readonly skipped?: readonly string[];
  /** Slots that a facilitator settled beforehand, as the state of a run carries them. */
  readonly slots?: SessionState['slots'];
}

/** Picks one of the options on offer, in file order; undefined where the rule has no answer. */
export type OptionRule = (decision: CompiledDecision, open: readonly CompiledOption[], state: SessionState) => CompiledOption | undefined;

/** Plays one run to its end by a rule and with the luck of its seed. Pure; null where the rule has no answer that is legal. */
export function playByRule(
  engine: Engine,
  { seed, ruleset, length, skipped = [], slots = {} }: RunInput,
  rule: OptionRule,
): SessionState | null {
  let { state } = engine.start({ seed, settings: { ruleset, length } });
  for (const [slot, turns] of Object.entries(slots)) {
    const set: SlotSetting = turns === null ? { is: 'none' } : { is: 'this', complication: turns };
    state = engine.apply(state, { type: 'slot.set', slot, set }).state;
  }
  // Beats do not go in circles: each is entered once, left once and decided on at most once.
  let steps = 3 * Object.keys(engine.scenario.beats).length + engine.scenario.acts.length;
  while (state.phase !== 'ended') {
    const outcome = engine.apply(state, nextCommand(engine, state, skipped, rule));
    if (!outcome.ok || steps === 0) return null;
    state = outcome.state;
    steps -= 1;
  }
  return state;
}

function nextCommand({ scenario }: Engine, state: SessionState, skipped: readonly string[], rule: OptionRule): Command {
  const decision = state.phase === 'deciding' ? scenario.decisions[scenario.beats[state.beat]?.decision ?? ''] : undefined;
  if (decision === undefined) return { type: 'beat.continue' };
  const { id } = decision;
  if (skipped.includes(id)) return { type: 'decision.skip', decision: id };
  const open = decision.options.filter((option) => isOptionOpen(scenario, state, id, option.id));
  // An option that is called nothing is refused: a rule without an answer ends the run.
  return { type: 'decision.take', decision: id, option: rule(decision, open, state)?.id ?? '', confidence: null };
}
