import type { Engine } from '#engine/engine.ts';
import { isOptionOpen } from '#engine/option.ts';
import type { Command, Confidence, SessionState } from '#engine/state.ts';
import type { CompiledOption } from '#scenario/compiled.ts';
import { sortByRating } from './rate-options.ts';
import type { Trace, TraceStep } from './trace.ts';

/** A run that took one other option and then went on as before where it could. */
export interface SwappedRun {
  readonly end: SessionState;
  /** Later decisions whose old answer was no longer on offer. */
  readonly changedLater: readonly string[];
  /** Later decisions that the real run never reached. */
  readonly regained: readonly string[];
}

/** The step of a trace in which a decision was taken. */
export function findTaking(trace: Trace, decision: string): TraceStep | undefined {
  return trace.steps.find((step) => step.command.type === 'decision.take' && step.command.decision === decision);
}

/** Options on offer in a state, from best to worst under its ruleset. Pure. */
export function listOpenOptions(engine: Engine, state: SessionState, decision: string): readonly CompiledOption[] {
  const options = engine.scenario.decisions[decision]?.options ?? [];
  const open = options.filter((one) => isOptionOpen(engine.scenario, state, decision, one.id));
  return sortByRating(open, state.ruleset);
}

/**
 * Plays a run again with one option swapped and the same luck. Later answers are kept where they are on offer, else
 * the best on offer is taken. Pure; null if the decision was not taken in the run or the option is not on offer.
 */
export function swapOption(engine: Engine, trace: Trace, decision: string, option: string): SwappedRun | null {
  const taking = findTaking(trace, decision);
  if (taking === undefined) return null;
  const answers = collectAnswers(trace);
  const confidence = answers.get(decision)?.confidence ?? null;
  const swapped = engine.apply(taking.before, { type: 'decision.take', decision, option, confidence });
  if (!swapped.ok) return null;

  const changedLater: string[] = [];
  const regained: string[] = [];
  let state = setSlotsAsLater(engine, swapped.state, trace, taking);
  while (state.phase !== 'ended') {
    const command = answerAsBefore(engine, state, trace.end, answers);
    if (command === null) return null;
    if (command.type === 'decision.take') {
      const before = answers.get(command.decision);
      if (before === undefined) regained.push(command.decision);
      else if (before.option !== command.option) changedLater.push(command.decision);
    }
    const outcome = engine.apply(state, command);
    if (!outcome.ok) return null;
    state = outcome.state;
  }
  return { end: state, changedLater, regained };
}

/** What a facilitator settled of slots after a choice was settled whatever was chosen, and counts before they turn. */
function setSlotsAsLater(engine: Engine, swapped: SessionState, trace: Trace, taking: TraceStep): SessionState {
  const later = trace.steps.slice(trace.steps.indexOf(taking) + 1);
  return later.reduce((state, { command }) => (command.type === 'slot.set' ? engine.apply(state, command).state : state), swapped);
}

type Answers = ReadonlyMap<string, { readonly option: string; readonly confidence: Confidence | null }>;

function collectAnswers(trace: Trace): Answers {
  return new Map(trace.end.decided.map((one) => [one.decision, { option: one.option, confidence: one.confidence }]));
}

function answerAsBefore(engine: Engine, state: SessionState, end: SessionState, answers: Answers): Command | null {
  if (state.phase !== 'deciding') return { type: 'beat.continue' };
  const decision = engine.scenario.beats[state.beat]?.decision ?? null;
  if (decision === null) return null;
  if (end.skipped.includes(decision)) return { type: 'decision.skip', decision };
  const before = answers.get(decision);
  if (before !== undefined && isOptionOpen(engine.scenario, state, decision, before.option)) {
    return { type: 'decision.take', decision, option: before.option, confidence: before.confidence };
  }
  const best = listOpenOptions(engine, state, decision)[0];
  return best === undefined ? null : { type: 'decision.take', decision, option: best.id, confidence: null };
}
