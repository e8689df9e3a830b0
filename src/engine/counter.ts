import type { CompiledScenario } from '#scenario/compiled.ts';

/** The part of a session's state a counter is read from. */
export interface CounterState {
  readonly counters: Readonly<Record<string, number>>;
  readonly flowMinutes: Readonly<Record<string, number>>;
}

const minutesPerDay = 1440;

/**
 * A counter's value in its own unit: what was added, plus what each of its flows has brought in whole units so far.
 * Whole numbers throughout, so every engine of the language agrees.
 */
export function readCounter(scenario: CompiledScenario, state: CounterState, counter: string): number {
  let value = state.counters[counter] ?? 0;
  for (const [id, flow] of Object.entries(scenario.flows)) {
    if (flow.counter !== counter) continue;
    value += Math.trunc((flow.perDay * (state.flowMinutes[id] ?? 0)) / minutesPerDay);
  }
  return value;
}
