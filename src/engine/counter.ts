import type { CompiledScenario } from '#scenario/compiled.ts';

/** The part of a session's state a counter is read from. */
export interface CounterState {
  readonly counters: Readonly<Record<string, number>>;
  readonly flowMinutes: Readonly<Record<string, number>>;
}

const minutesPerDay = 1440;

/**
 * A counter's value in its own unit: what was added, plus what its flows together have brought in whole units so far.
 * Whole days and the minutes beyond them are counted apart, so that no product outgrows the safe integers and every
 * engine of the language agrees.
 */
export function readCounter(scenario: CompiledScenario, state: CounterState, counter: string): number {
  let brought = 0;
  let beyond = 0;
  for (const [id, flow] of Object.entries(scenario.flows)) {
    if (flow.counter !== counter) continue;
    const minutes = state.flowMinutes[id] ?? 0;
    const days = Math.floor(minutes / minutesPerDay);
    brought += flow.perDay * days;
    beyond += flow.perDay * (minutes - days * minutesPerDay);
  }
  brought += Math.floor(beyond / minutesPerDay);
  // A unit that has only partly flowed out is still there.
  const isPartlyOut = brought < 0 && beyond % minutesPerDay !== 0;
  return (state.counters[counter] ?? 0) + brought + (isPartlyOut ? 1 : 0);
}

/** A counter with the upper end of what was paid: from the low to the high end of its prices. */
export interface CounterRange {
  readonly low: number;
  readonly high: number;
}

/** The part of a session's state a counter's range is read from. */
export interface PaidState extends CounterState {
  readonly paid: Readonly<Record<string, number>>;
}

/** A counter from its low end, which is its value, to the high end of the prices that were paid. Pure. */
export function readCounterRange(scenario: CompiledScenario, state: PaidState, counter: string): CounterRange {
  const low = readCounter(scenario, state, counter);
  const paid = Object.values(scenario.prices).filter((price) => price.counter === counter);
  return { low, high: paid.reduce((sum, { id, from, to }) => sum + (to - from) * (state.paid[id] ?? 0), low) };
}
