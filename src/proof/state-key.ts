import { bandOf } from '#engine/band.ts';
import { readCounter } from '#engine/counter.ts';
import type { SessionState } from '#engine/state.ts';
import type { SessionSettings } from '#engine/record.ts';
import type { CompiledScenario } from '#scenario/compiled.ts';
import type { Course } from './course.ts';
import { listAskedInStep } from './asked-in-step.ts';
import { findMovable, mayHold } from './may-hold.ts';
import { findRelevance, type Relevance, type Watch } from './relevance.ts';
import { clampForFuture, findSwing, listLimits } from './swing.ts';

/** One thing of a state by which states are told apart, and how it is read. */
interface Part {
  /** `flag:x`, `measure:x`, `time`, …; for the report of what could not be merged. */
  readonly name: string;
  read(state: SessionState): string;
}

/**
 * How the states in which one beat's decision is open are told apart. Measures that no guard asks for before the next
 * decision are carried along as sums: what a step adds to them does not hang on their value, so one step does for all.
 */
export interface KeyMaker {
  readonly parts: readonly Part[];
  readonly relevance: Relevance;
  /** Measures that are carried along, and in what order their values stand. */
  readonly sums: readonly string[];
  makeKey(state: SessionState): string;
  /** Equal for values that no guard can tell apart any more. */
  classify(values: readonly number[]): string;
}

/** Makes the keys of one beat's states: equal keys and equal classes mean equal futures. Pure. */
export function createKeyMaker(course: Course, settings: SessionSettings, beat: string, watches: readonly Watch[]): KeyMaker {
  const relevance = findRelevance(course, settings, beat, watches);
  const asked = listAskedInStep(course, settings, beat, watches);
  const measures = [...relevance.reads].flatMap((read) => (read.startsWith('measure:') ? [read.slice('measure:'.length)] : [])).toSorted();
  const sums = measures.filter((id) => !relevance.entangled.has(id) && !asked.has(`measure:${id}`));
  const parts = listParts(course, beat, relevance, sums);
  const clamps = sums.map((id) => {
    const limits = listLimits(course.scenario, `measure:${id}`);
    const swing = findSwing(course, beat, `measure:${id}`);
    return (value: number) => clampForFuture(value, limits, swing);
  });
  return {
    parts,
    relevance,
    sums,
    makeKey: (state) => parts.map((part) => part.read(state)).join(','),
    classify: (values) => clamps.map((clamp, at) => clamp(values[at] ?? 0)).join(),
  };
}

function listParts(course: Course, beat: string, relevance: Relevance, sums: readonly string[]): readonly Part[] {
  const { scenario } = course;
  const parts: Part[] = [];
  for (const read of [...relevance.reads].toSorted()) {
    const id = read.slice(read.indexOf(':') + 1);
    if (read.startsWith('flag:')) parts.push({ name: read, read: (state) => (state.flags[id] === true ? '1' : '') });
    else if (read === 'lateness') parts.push({ name: read, read: (state) => bandOf(scenario.lateness, state.lateDays) });
    else if ((read.startsWith('measure:') && !sums.includes(id)) || read.startsWith('counter:')) {
      parts.push(createQuantityPart(course, beat, read.startsWith('measure:') ? `measure:${id}` : `counter:${id}`, relevance));
    }
  }
  for (const id of [...relevance.duties].toSorted()) {
    parts.push({
      name: `duty:${id}`,
      read: ({ duties }) => {
        const duty = duties[id];
        if (duty === undefined) return '';
        return duty.status === 'open' ? `o${duty.dueDay ?? ''}` : duty.status;
      },
    });
  }
  const movable = findMovable(course, beat);
  const runsOn = (state: SessionState, flow: string): boolean => {
    const declared = scenario.flows[flow];
    return declared !== undefined && mayHold(scenario, state, movable, declared.while);
  };
  for (const id of [...relevance.flows].toSorted()) {
    parts.push({ name: `flow:${id}`, read: (state) => (runsOn(state, id) ? `${state.flowMinutes[id] ?? 0}` : '') });
  }
  if (relevance.pending.size > 0) parts.push({ name: 'pending', read: (state) => listWaiting(state, relevance).join(';') });
  parts.push({ name: 'time', read: (state) => (isTimed(scenario, state, relevance, runsOn) ? `${state.now}` : '') });
  return parts;
}

function listWaiting({ pending }: SessionState, relevance: Relevance): readonly string[] {
  return pending.flatMap((one) => {
    const name = `${one.decision}/${one.option}/${one.id}`;
    return relevance.pending.has(name) ? [`${name}@${one.dueAt ?? ''}`] : [];
  });
}

/** Whether the hour can still make a difference: while something that matters is running, or can begin to. */
function isTimed(
  scenario: CompiledScenario,
  state: SessionState,
  relevance: Relevance,
  runsOn: (state: SessionState, flow: string) => boolean,
): boolean {
  if (relevance.time) return true;
  const runsDuty = [...relevance.duties].some((id) => {
    const status = state.duties[id]?.status;
    return scenario.duties[id]?.clock !== 'none' && (status === undefined || status === 'open');
  });
  return (
    runsDuty ||
    [...relevance.flows].some((flow) => runsOn(state, flow)) ||
    state.pending.some((one) => one.dueAt !== null && relevance.pending.has(`${one.decision}/${one.option}/${one.id}`))
  );
}

function createQuantityPart(course: Course, beat: string, quantity: `measure:${string}` | `counter:${string}`, relevance: Relevance): Part {
  const { scenario } = course;
  const id = quantity.slice(quantity.indexOf(':') + 1);
  const isMeasure = quantity.startsWith('measure:');
  const limits = listLimits(scenario, quantity);
  const swing = findSwing(course, beat, quantity);
  const flows = isMeasure ? [] : [...relevance.flows].filter((flow) => scenario.flows[flow]?.counter === id);
  const movable = findMovable(course, beat);
  return {
    name: quantity,
    read: (state) => {
      // What a flow may still bring in has no limit, so such a counter is kept as it is.
      const isFlowing = flows.some((flow) => mayHold(scenario, state, movable, scenario.flows[flow]?.while ?? { all: [] }));
      if (isFlowing) return `+${state.counters[id] ?? 0}`;
      const value = isMeasure ? (state.measures[id] ?? 0) : readCounter(scenario, state, id);
      return `${clampForFuture(value, limits, swing)}`;
    },
  };
}
