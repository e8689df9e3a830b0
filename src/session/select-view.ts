import type { CompiledScenario, HistoryEntry } from '#scenario/compiled.ts';
import { lightAt, seasonAt } from '#shared/daylight.ts';
import { dayOf } from '#shared/local-time.ts';
import { bandOf } from '#engine/band.ts';
import { hashChance } from '#engine/chance.ts';
import { holds } from '#engine/condition.ts';
import { readCounter, readCounterRange } from '#engine/counter.ts';
import { isOptionOpen } from '#engine/option.ts';
import { orderOptions, slotOf, slotPatterns, type SlotPattern } from '#engine/option-order.ts';
import type { Arrival, SessionEvent, SessionState } from '#engine/state.ts';
import { clampMeasure } from '#scoring/measures.ts';
import type { PlaySettings } from './ports.ts';
import { selectTape } from './select-tape.ts';
import type { ActEndView, ArrivalView, CounterView, DecisionView, DutyView, MeasureView, SessionView, SettledView } from './view.ts';

/** One run as far as it has come. */
export interface Run {
  readonly state: SessionState;
  /** The state before the last command: what has changed is told against it. */
  readonly before: SessionState;
  readonly events: readonly SessionEvent[];
}

interface Viewing {
  readonly scenario: CompiledScenario;
  readonly history: readonly HistoryEntry[];
  readonly run: Run;
  readonly settings: PlaySettings;
}

/** What the player sees of a run: pure. This is the last place that knows ratings and what is not public yet. */
export function selectView(viewing: Viewing): SessionView {
  const { scenario, run } = viewing;
  const { state } = run;
  const arrivals = state.arrived.map((arrival) => selectArrival(viewing, arrival));
  const asked = scenario.beats[state.beat]?.decision ?? null;
  const decision = state.phase === 'deciding' && asked !== null ? selectDecision(viewing, asked) : null;
  const decisions = scenario.lengths[state.length]?.decisions ?? [];
  const present = decision?.id ?? state.decided.at(-1)?.decision ?? '';
  const last = arrivals.at(-1);
  const actIndex = scenario.acts.findIndex((act) => act.id === state.act);
  const speakers = new Set([...arrivals.map((one) => one.from), decision?.asks ?? null]);
  return {
    scenario: scenario.id,
    ruleset: state.ruleset,
    length: state.length,
    seed: state.seed,
    phase: state.phase,
    clock: {
      now: state.now,
      start: scenario.clock.start,
      dayNumber: dayOf(state.now) - dayOf(scenario.clock.start) + 1,
      light: lightAt(state.now),
      season: seasonAt(state.now),
    },
    act: { id: state.act, index: actIndex, count: scenario.acts.length },
    beat: state.beat,
    decisionNumber: decisions.indexOf(present) + 1,
    decisionCount: decisions.length,
    arrivals,
    decision,
    settled: state.phase === 'settled' ? selectSettled(scenario, run) : null,
    measures: selectMeasures(scenario, run),
    counters: selectCounters(scenario, run),
    duties: selectDuties(state),
    tape: selectTape(scenario, state),
    roles: scenario.roles.map((id) => ({ id, speaking: speakers.has(id) })),
    shop: scenario.shop.find((one) => holds(scenario, state, one.when))?.is ?? 'open',
    hero: last === undefined ? null : last.kind === 'complication' ? 'complication' : last.channel,
    heroId: last?.id ?? null,
    tray: selectTray(scenario, run),
    book: state.decided.map((one) => ({
      decision: one.decision,
      option: one.option,
      slot: findSlot(scenario, state, one.decision, one.option),
      doneAt: one.doneAt,
    })),
    actEnd: state.phase === 'act-ended' ? selectActEnd(viewing, actIndex) : null,
    ending: state.ending,
  };
}

function findSlot(scenario: CompiledScenario, state: SessionState, decision: string, option: string): SlotPattern {
  const options = scenario.decisions[decision]?.options.map((one) => one.id) ?? [];
  return slotOf(state.seed, decision, options, option);
}

function selectArrival({ scenario, history, run }: Viewing, arrival: Arrival): ArrivalView {
  const bare = { kind: arrival.kind, id: arrival.id, channel: null, from: null, facts: [], cause: null };
  if (arrival.kind === 'consequence') {
    return { ...bare, cause: { decision: arrival.decision, option: arrival.option } };
  }
  if (arrival.kind === 'complication') {
    return { ...bare, channel: scenario.complications[arrival.id]?.channel ?? null };
  }
  if (arrival.kind === 'duty-missed') return bare;
  const inject = scenario.beats[run.state.beat]?.injects.find((one) => one.id === arrival.id);
  const today = dayOf(run.state.now);
  return {
    ...bare,
    channel: inject?.channel ?? null,
    from: inject?.from ?? null,
    facts: (inject?.facts ?? []).filter((id) => history.some((one) => one.id === id && one.publicFrom <= today)),
  };
}

function selectDecision({ scenario, run, settings }: Viewing, id: string): DecisionView | null {
  const decision = scenario.decisions[id];
  if (decision === undefined) return null;
  const order = orderOptions(
    run.state.seed,
    id,
    decision.options.map((one) => one.id),
  );
  return {
    id,
    asks: decision.asks,
    asksConfidence: settings.confidence,
    options: order.flatMap((optionId, at) => {
      const option = decision.options.find((one) => one.id === optionId);
      const slot = slotPatterns[at];
      if (option === undefined || slot === undefined) return [];
      const open = isOptionOpen(scenario, run.state, id, optionId);
      return [{ id: optionId, slot, minutes: option.minutes, open, reason: open ? null : ('engine/option-closed' as const) }];
    }),
  };
}

function selectSettled(scenario: CompiledScenario, { state, before }: Run): SettledView | null {
  const last = state.decided.at(-1);
  if (last === undefined) return null;
  const widestAngle = 6;
  const options = scenario.decisions[last.decision]?.options ?? [];
  const open = options.filter((one) => isOptionOpen(scenario, before, last.decision, one.id)).map((one) => one.id);
  return {
    decision: last.decision,
    option: last.option,
    slot: findSlot(scenario, state, last.decision, last.option),
    confidence: last.confidence,
    options: orderOptions(state.seed, last.decision, open).map((id) => ({ id, slot: findSlot(scenario, state, last.decision, id) })),
    sealAngle: (hashChance(state.seed, 'seal', last.decision) % (2 * widestAngle + 1)) - widestAngle,
  };
}

function selectMeasures(scenario: CompiledScenario, run: Run): readonly MeasureView[] {
  const { state } = run;
  const old = state.phase === 'act-ended' ? measuresAtActOpening(scenario, run) : run.before.measures;
  return Object.entries(scenario.measures).map(([id, measure]) => ({
    id,
    value: clampMeasure(state.measures[id] ?? 0),
    previous: clampMeasure(old[id] ?? 0),
    band: bandOf(measure.bands, state.measures[id] ?? 0),
  }));
}

function measuresAtActOpening(scenario: CompiledScenario, run: Run): Readonly<Record<string, number>> {
  let measures: Readonly<Record<string, number>> = Object.fromEntries(
    Object.entries(scenario.measures).map(([id, one]) => [id, one.start]),
  );
  for (const event of run.events) {
    if (event.type === 'act.opened' && event.act === run.state.act) return measures;
    if (event.type === 'measures.changed') measures = event.measures;
  }
  return measures;
}

function selectCounters(scenario: CompiledScenario, run: Run): readonly CounterView[] {
  return Object.values(scenario.counters)
    .filter((counter) => counter.shown === 'always')
    .map(({ id, unit, basis }) => {
      const { low, high } = readCounterRange(scenario, run.state, id);
      return { id, unit, value: low, high, previous: readCounter(scenario, run.before, id), basis };
    });
}

function selectDuties(state: SessionState): readonly DutyView[] {
  const today = dayOf(state.now);
  return Object.entries(state.duties).map(([id, duty]) => ({
    id,
    status: duty.status,
    dueDay: duty.dueDay,
    daysLeft: duty.dueDay === null || duty.metAt !== null ? null : duty.dueDay - today,
    metDay: duty.metAt === null ? null : dayOf(duty.metAt),
  }));
}

function selectTray(scenario: CompiledScenario, run: Run): SessionView['tray'] {
  const onTable = new Set(run.state.arrived.flatMap((one) => (one.kind === 'inject' ? [one.id] : [])));
  const channels = new Map(Object.values(scenario.beats).flatMap((beat) => beat.injects.map((one) => [one.id, one.channel] as const)));
  return run.events.flatMap((event) => {
    if (event.type !== 'inject.arrived' || onTable.has(event.inject)) return [];
    const channel = channels.get(event.inject);
    return channel === undefined ? [] : [{ inject: event.inject, channel }];
  });
}

function selectActEnd({ scenario, run, settings }: Viewing, actIndex: number): ActEndView {
  const { state } = run;
  const next = scenario.acts[actIndex + 1];
  return {
    act: state.act,
    next: next === undefined ? null : { id: next.id, opensAt: next.opensAt },
    decisions: state.decided
      .filter((one) => scenario.decisions[one.decision]?.act === state.act)
      .map((one) => {
        const option = scenario.decisions[one.decision]?.options.find((other) => other.id === one.option);
        return {
          decision: one.decision,
          option: one.option,
          slot: findSlot(scenario, state, one.decision, one.option),
          doneAt: one.doneAt,
          rating: settings.explain === 'each-act' ? (option?.rating[state.ruleset] ?? null) : null,
        };
      }),
  };
}
