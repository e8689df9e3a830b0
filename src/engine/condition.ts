import type { Condition } from '#scenario/schema.ts';
import type { CompiledScenario } from '#scenario/compiled.ts';
import { bandOf } from './band.ts';
import { readCounter, type CounterState } from './counter.ts';

/** The part of a session's state that conditions may ask about. */
export interface AskedState extends CounterState {
  readonly ruleset: string;
  readonly length: string;
  readonly act: string;
  readonly flags: Readonly<Record<string, true>>;
  readonly measures: Readonly<Record<string, number>>;
  readonly duties: Readonly<Record<string, { readonly status: 'open' | 'met' | 'missed' }>>;
  readonly lateDays: number;
}

/** Whether a condition of the scenario language holds in a state. Pure; null (no condition) always holds. */
export function holds(scenario: CompiledScenario, state: AskedState, condition: Condition | null): boolean {
  if (condition === null) return true;
  if ('flag' in condition) return state.flags[condition.flag] === true;
  if ('all' in condition) return condition.all.every((part) => holds(scenario, state, part));
  if ('any' in condition) return condition.any.some((part) => holds(scenario, state, part));
  if ('not' in condition) return !holds(scenario, state, condition.not);
  if ('ruleset' in condition) return state.ruleset === condition.ruleset;
  if ('length' in condition) return state.length === condition.length;
  if ('act' in condition) return state.act === condition.act;
  if ('measure' in condition) {
    const measure = scenario.measures[condition.measure];
    return measure !== undefined && bandOf(measure.bands, state.measures[condition.measure] ?? 0) === condition.band;
  }
  if ('counter' in condition) {
    const counter = scenario.counters[condition.counter];
    return counter !== undefined && bandOf(counter.bands, readCounter(scenario, state, condition.counter)) === condition.band;
  }
  if ('lateness' in condition) return bandOf(scenario.lateness, state.lateDays) === condition.lateness;
  return state.duties[condition.duty]?.status === condition.is;
}
