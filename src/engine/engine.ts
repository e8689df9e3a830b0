import { createActor, createMachine, type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { CompiledScenario, LengthId } from '#scenario/compiled.ts';
import { cutToLength } from './cut-to-length.ts';
import { drawBySeed, type DrawSlot } from './draw-slot.ts';
import { compileMachine, locateState, type MachineContext, type MachineInput } from './machine.ts';
import { findOption, isOptionOpen } from './option.ts';
import { findSlotFault } from './set-slot.ts';
import type { Command, Outcome, RefusalCode, SessionEvent, SessionState } from './state.ts';

/** The rules of one scenario. All functions are pure: the same arguments give the same answer, on every machine. */
export interface Engine {
  readonly scenario: CompiledScenario;
  /** Opens a run: the first beat's injects are on the table. */
  start(input: MachineInput): { readonly state: SessionState; readonly events: readonly SessionEvent[] };
  /** Carries out a command, or refuses it with a code and leaves the state as it was. Never throws at a player. */
  apply(state: SessionState, command: Command): Outcome;
  /** The rules of one length alone: their scenario is the one that is cut to it. */
  cutTo(length: LengthId): LengthEngine;
}

/** The rules of one length of a scenario. */
export interface LengthEngine extends Engine {
  /** The compiled machine, for proofs over all paths. */
  readonly machine: AnyStateMachine;
}

/**
 * The rules of a scenario in all its lengths, each compiled once, when it is first played; the engine holds no run. Only a
 * proof, which tries every luck, brings its own.
 */
export function createEngine(scenario: CompiledScenario, drawSlot: DrawSlot = drawBySeed): Engine {
  const byStory = new Map<CompiledScenario, LengthEngine>();
  const byLength = new Map<LengthId, LengthEngine>();

  const cutTo = (length: LengthId): LengthEngine => {
    const known = byLength.get(length);
    if (known !== undefined) return known;
    // Lengths that leave nothing out are one story.
    const story = cutToLength(scenario, length);
    const engine = byStory.get(story) ?? createLengthEngine(story, drawSlot);
    byStory.set(story, engine);
    byLength.set(length, engine);
    return engine;
  };

  return {
    scenario,
    start: (input) => cutTo(input.settings.length).start(input),
    apply: (state, command) => cutTo(state.length).apply(state, command),
    cutTo,
  };
}

function createLengthEngine(scenario: CompiledScenario, drawSlot: DrawSlot): LengthEngine {
  const machine = compileMachine(scenario, drawSlot);
  const scope = createInertScope();
  // Commands mostly follow one another, so the last snapshot saves resolving it again. One is enough: keeping one per
  // state made the garbage collector the slowest part of a replay.
  let last: AnyMachineSnapshot | null = null;

  const remember = (snapshot: AnyMachineSnapshot): MachineContext => {
    const context: MachineContext = snapshot.context;
    // The next command begins with no events of its own.
    last = { ...snapshot, context: { state: context.state, events: [] } };
    return context;
  };

  const recall = (state: SessionState): AnyMachineSnapshot =>
    last?.context.state === state ? last : machine.resolveState({ value: locateState(state), context: { state, events: [] } });

  const engine: LengthEngine = {
    scenario,
    machine,
    cutTo: () => engine,
    start(input) {
      return remember(machine.getInitialSnapshot(scope, input));
    },
    apply(state, command) {
      const before = recall(state);
      if (before.status !== 'active') return { ok: false, state, code: 'engine/session-over' };
      const after = machine.transition(before, command, scope);
      const context: MachineContext = after.context;
      if (context.state === state) return { ok: false, state, code: explainRefusal(scenario, state, command) };
      const { state: next, events } = remember(after);
      return { ok: true, state: next, events };
    },
  };
  return engine;
}

/**
 * What XState wants to know of the actor that steps a machine; ours does nothing, so a step is pure. XState's own
 * `transition()` builds such a scope, and an actor with it, for every single step: ten times the cost of the step.
 */
function createInertScope(): AnyActorScope {
  // Not an actor of the machine itself: making one plays its start, with luck that nobody asked for.
  const self = createActor(createMachine({}));
  const nothing = () => undefined;
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
}

/** Why the machine has no transition for a command; the same conditions, asked one by one. */
function explainRefusal(scenario: CompiledScenario, state: SessionState, command: Command): RefusalCode {
  switch (command.type) {
    case 'beat.continue':
      return 'engine/decision-open';
    case 'decision.take':
    case 'decision.skip': {
      const asked = scenario.beats[state.beat]?.decision ?? null;
      if (state.phase !== 'deciding' || asked === null) return 'engine/nothing-to-decide';
      if (asked !== command.decision) return 'engine/other-decision';
      if (command.type === 'decision.take' && findOption(scenario.decisions[asked], command.option) === undefined) {
        return 'engine/unknown-option';
      }
      return command.type === 'decision.take' && !isOptionOpen(scenario, state, asked, command.option)
        ? 'engine/option-closed'
        : 'engine/unknown-command';
    }
    case 'slot.set':
      return findSlotFault(scenario, state, command) ?? 'engine/unknown-command';
    default:
      return 'engine/unknown-command';
  }
}
