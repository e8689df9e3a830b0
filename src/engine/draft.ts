import type { Change, CompiledScenario, LengthId, PaidPrice } from '#scenario/compiled.ts';
import type { Arrival, Cause, Decided, DutyState, PendingConsequence, Phase, SessionEvent, SessionState } from './state.ts';

/**
 * A state being changed by one command. Rules write to a draft; nothing outside the engine ever sees one, and closing
 * it gives an ordinary state that shares nothing with it.
 */
export interface Draft {
  readonly scenario: CompiledScenario;
  readonly base: SessionState;
  readonly ruleset: string;
  readonly length: LengthId;
  now: number;
  act: string;
  beat: string;
  phase: Phase;
  arrived: Arrival[];
  flags: Record<string, true>;
  measures: Record<string, number>;
  counters: Record<string, number>;
  paid: Record<string, number>;
  flowMinutes: Record<string, number>;
  duties: Record<string, DutyState>;
  pending: PendingConsequence[];
  decided: Decided[];
  skipped: string[];
  lateDays: number;
  milestones: Record<string, number>;
  ending: string | null;
  slots: Readonly<Record<string, string | null>> | undefined;
  events: SessionEvent[];
}

/** Opens a draft of a state. The state itself is never written to. */
export function openDraft(scenario: CompiledScenario, base: SessionState): Draft {
  return {
    scenario,
    base,
    ruleset: base.ruleset,
    length: base.length,
    now: base.now,
    act: base.act,
    beat: base.beat,
    phase: base.phase,
    arrived: [...base.arrived],
    flags: { ...base.flags },
    measures: { ...base.measures },
    counters: { ...base.counters },
    paid: { ...base.paid },
    flowMinutes: { ...base.flowMinutes },
    duties: { ...base.duties },
    pending: [...base.pending],
    decided: [...base.decided],
    skipped: [...base.skipped],
    lateDays: base.lateDays,
    milestones: { ...base.milestones },
    ending: base.ending,
    slots: base.slots,
    events: [],
  };
}

/** The finished state of a draft. */
export function closeDraft(draft: Draft): SessionState {
  return {
    format: draft.base.format,
    scenario: draft.base.scenario,
    seed: draft.base.seed,
    ruleset: draft.base.ruleset,
    length: draft.length,
    now: draft.now,
    act: draft.act,
    beat: draft.beat,
    phase: draft.phase,
    arrived: draft.arrived,
    flags: draft.flags,
    measures: draft.measures,
    counters: draft.counters,
    paid: draft.paid,
    flowMinutes: draft.flowMinutes,
    duties: draft.duties,
    pending: draft.pending,
    decided: draft.decided,
    skipped: draft.skipped,
    lateDays: draft.lateDays,
    milestones: draft.milestones,
    ending: draft.ending,
    ...(draft.slots === undefined ? {} : { slots: draft.slots }),
  };
}

/** Applies effects and flags of an option, a consequence, a complication or a missed duty. */
export function applyChange(draft: Draft, change: Change, cause: Cause): void {
  for (const effect of change.effects) {
    if ('measure' in effect) {
      draft.measures[effect.measure] = (draft.measures[effect.measure] ?? 0) + effect.add;
    } else {
      draft.counters[effect.counter] = (draft.counters[effect.counter] ?? 0) + effect.add;
      if ('price' in effect) payPrice(draft, effect, cause);
    }
  }
  for (const flag of change.sets) draft.flags[flag] = true;
  for (const flag of change.clears) delete draft.flags[flag];
  if (change.effects.some((effect) => 'measure' in effect)) {
    draft.events.push({ type: 'measures.changed', at: draft.now, measures: { ...draft.measures } });
  }
}

function payPrice(draft: Draft, { price, times }: PaidPrice, cause: Cause): void {
  draft.paid[price] = (draft.paid[price] ?? 0) + times;
  draft.events.push({ type: 'price.paid', at: draft.now, price, times, cause });
}
