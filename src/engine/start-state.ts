import type { CompiledScenario } from '#scenario/compiled.ts';
import type { SessionSettings } from './record.ts';
import type { SessionState } from './state.ts';

/** The state before anything has happened: the scenario's declared start values at its start time. Pure. */
export function createStartState(scenario: CompiledScenario, seed: string, settings: SessionSettings): SessionState {
  const measures = Object.fromEntries(Object.entries(scenario.measures).map(([id, one]) => [id, one.start]));
  const counters = Object.fromEntries(Object.entries(scenario.counters).map(([id, one]) => [id, one.start]));
  return {
    format: 1,
    scenario: { id: scenario.id, hash: scenario.hash },
    seed,
    ruleset: settings.ruleset,
    length: settings.length,
    now: scenario.clock.start,
    act: scenario.acts[0]?.id ?? '',
    beat: '',
    phase: 'reading',
    arrived: [],
    flags: {},
    measures,
    counters,
    paid: {},
    flowMinutes: {},
    duties: {},
    pending: [],
    decided: [],
    skipped: [],
    lateDays: 0,
    milestones: {},
    ending: null,
  };
}
