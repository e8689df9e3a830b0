import { assign, setup, type AnyStateMachine, type StateValue } from 'xstate';
import type { Condition } from '#scenario/schema.ts';
import type { CompiledAct, CompiledBeat, CompiledScenario } from '#scenario/compiled.ts';
import { holds } from './condition.ts';
import { applyChange, closeDraft, openDraft, type Draft } from './draft.ts';
import type { DrawSlot } from './draw-slot.ts';
import { enterBeat, openAct } from './enter-beat.ts';
import { isOptionOpen } from './option.ts';
import type { SessionSettings } from './record.ts';
import { findSlotFault, setSlot } from './set-slot.ts';
import { settleDraft } from './settle.ts';
import { createStartState } from './start-state.ts';
import type { Command, SessionEvent, SessionState } from './state.ts';
import { assumeDecision, takeDecision } from './take-decision.ts';

/** The machine's context: our own state and what the present command made happen. */
export interface MachineContext {
  readonly state: SessionState;
  readonly events: readonly SessionEvent[];
}

/** What a machine starts from. */
export interface MachineInput {
  readonly seed: string;
  readonly settings: SessionSettings;
}

/**
 * Compiles a scenario to an XState machine: acts are compound states, beats are states within them, options are
 * guarded transitions, conditions are guards, effects are actions. No `invoke` and no `after`: time and chance are in
 * the context, so `xstate/graph` accepts the machine and a run replays exactly.
 */
export function compileMachine(scenario: CompiledScenario, drawSlot: DrawSlot): AnyStateMachine {
  const change = (context: MachineContext, rule: (draft: Draft) => void): MachineContext => {
    const draft = openDraft(scenario, context.state);
    rule(draft);
    return { state: closeDraft(draft), events: [...context.events, ...draft.events] };
  };

  const machineSetup = setup({
    types: {
      // XState takes the types of a machine from values that are never read.
      context: {} as MachineContext,
      events: {} as Command,
      input: {} as MachineInput,
    },
    guards: {
      takes: ({ context, event }, params: { decision: string; option: string }) =>
        event.type === 'decision.take' &&
        event.option === params.option &&
        event.decision === params.decision &&
        context.state.phase === 'deciding' &&
        isOptionOpen(scenario, context.state, params.decision, params.option),
      skips: ({ context, event }, params: { decision: string }) =>
        event.type === 'decision.skip' && event.decision === params.decision && context.state.phase === 'deciding',
      sets: ({ context, event }) => event.type === 'slot.set' && findSlotFault(scenario, context.state, event) === null,
      mayLeave: ({ context }, params: { condition: Condition | null }) =>
        context.state.phase !== 'deciding' && holds(scenario, context.state, params.condition),
      passesThrough: ({ context }, params: { condition: Condition | null }) =>
        context.state.phase === 'reading' && context.state.arrived.length === 0 && holds(scenario, context.state, params.condition),
    },
    actions: {
      begin: assign(({ context }) =>
        change(context, (draft) => {
          applyChange(draft, scenario.start, { kind: 'start' });
          settleDraft(draft);
        }),
      ),
      openAct: assign(({ context }, params: { act: string }) => change(context, (draft) => openAct(draft, params.act))),
      enterBeat: assign(({ context }, params: { beat: string; isFirstOfAct: boolean }) =>
        change(context, (draft) => enterBeat(draft, params.beat, params.isFirstOfAct, drawSlot)),
      ),
      take: assign(({ context, event }, params: { decision: string; option: string }) => {
        const confidence = event.type === 'decision.take' ? event.confidence : null;
        return change(context, (draft) => takeDecision(draft, params.decision, params.option, confidence));
      }),
      skip: assign(({ context }, params: { decision: string }) => change(context, (draft) => assumeDecision(draft, params.decision))),
      set: assign(({ context, event }) =>
        change(context, (draft) => {
          if (event.type === 'slot.set') setSlot(draft, event.slot, event.set);
        }),
      ),
      endAct: assign(({ context }, params: { act: string }) =>
        change(context, (draft) => {
          draft.phase = 'act-ended';
          draft.arrived = [];
          draft.events.push({ type: 'act.ended', at: draft.now, act: params.act });
        }),
      ),
      endSession: assign(({ context }) =>
        change(context, (draft) => {
          draft.phase = 'ended';
          draft.arrived = [];
          draft.ending = scenario.endings.find((one) => holds(scenario, draft, one.when))?.id ?? '';
          draft.events.push({ type: 'session.ended', at: draft.now, ending: draft.ending });
        }),
      ),
    },
  });

  const beatState = (beat: CompiledBeat, act: CompiledAct) => {
    const { decision } = beat;
    const options = decision === null ? [] : (scenario.decisions[decision]?.options ?? []);
    const waysOn = [
      ...beat.goto.map((rule) => ({ condition: rule.when, target: `#${toStateKey(rule.to)}` })),
      { condition: null, target: `#${endKey(act.id)}` },
    ];
    const leaveBy = (guard: 'mayLeave' | 'passesThrough') =>
      waysOn.map(({ condition, target }) => ({ guard: { type: guard, params: { condition } }, target }));
    return {
      id: toStateKey(beat.id),
      entry: { type: 'enterBeat' as const, params: { beat: beat.id, isFirstOfAct: beat.id === act.first } },
      // A beat on which nothing can fail to arrive is never passed through unseen, so it needs no eventless ways on.
      ...(beat.injects.some((one) => one.when === null) ? {} : { always: leaveBy('passesThrough') }),
      on: {
        'beat.continue': leaveBy('mayLeave'),
        ...(decision === null
          ? {}
          : {
              'decision.take': options.map((option) => ({
                guard: { type: 'takes' as const, params: { decision, option: option.id } },
                actions: { type: 'take' as const, params: { decision, option: option.id } },
              })),
              'decision.skip': {
                guard: { type: 'skips' as const, params: { decision } },
                actions: { type: 'skip' as const, params: { decision } },
              },
            }),
      },
    };
  };

  const actState = (act: CompiledAct, next: CompiledAct | undefined) => ({
    id: `act:${act.id}`,
    initial: toStateKey(act.first),
    entry: { type: 'openAct' as const, params: { act: act.id } },
    states: {
      ...Object.fromEntries(
        act.beats.flatMap((id) => {
          const beat = scenario.beats[id];
          return beat === undefined ? [] : [[toStateKey(id), beatState(beat, act)] as const];
        }),
      ),
      [endKey(act.id)]: {
        id: endKey(act.id),
        entry: { type: 'endAct' as const, params: { act: act.id } },
        on: { 'beat.continue': { target: next === undefined ? '#ended' : `#act:${next.id}` } },
      },
    },
  });

  return machineSetup.createMachine({
    id: scenario.id,
    context: ({ input }) => ({ state: createStartState(scenario, input.seed, input.settings), events: [] }),
    entry: 'begin',
    initial: scenario.acts[0]?.id ?? 'ended',
    on: { 'slot.set': { guard: 'sets', actions: 'set' } },
    states: {
      ...Object.fromEntries(scenario.acts.map((act, at) => [act.id, actState(act, scenario.acts[at + 1])])),
      ended: { id: 'ended', type: 'final', entry: 'endSession' },
    },
  });
}

/** Where a state of ours is in the machine: pure, the inverse of what the machine wrote into it. */
export function locateState(state: SessionState): StateValue {
  if (state.phase === 'ended') return 'ended';
  if (state.phase === 'act-ended') return { [state.act]: endKey(state.act) };
  return { [state.act]: toStateKey(state.beat) };
}

/** XState reads a dot in a key or target as a path, so beats are keyed with a colon. */
function toStateKey(beat: string): string {
  return beat.replaceAll('.', ':');
}

function endKey(act: string): string {
  return `${act}:end-of-act`;
}
