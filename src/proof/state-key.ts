import { bandOf } from '#engine/band.ts';
import { readCounter } from '#engine/counter.ts';
import type { PendingConsequence, SessionState } from '#engine/state.ts';
import type { SessionSettings } from '#engine/record.ts';
import type { CompiledScenario } from '#scenario/compiled.ts';
import type { Course } from './course.ts';
import { listAskedInStep } from './asked-in-step.ts';
import { createClockParts, createNeutral, findPending } from './clock-parts.ts';
import { findMovable, mayHold } from './may-hold.ts';
import { findRelevance, type Relevance, type Watch } from './relevance.ts';
import { clampForFuture, findSwing, listLimits } from './swing.ts';

/** One thing of a state by which states are told apart, and how it is read. */
export interface Part {
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
  /** A measure with everything that is sure to be added to it before a guard asks for it. */
  readSum(state: SessionState, measure: string): number;
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
  const isNeutral = createNeutral(course, beat, relevance, sums);
  const clamps = sums.map((id) => {
    const limits = listLimits(course.scenario, `measure:${id}`);
    const swing = findSwing(course, beat, `measure:${id}`);
    return (value: number) => clampForFuture(value, limits, swing);
  });
  return {
    parts,
    relevance,
    sums,
    readSum: (state, measure) => sumUp(state, measure, isNeutral, course.scenario),
    makeKey: (state) => parts.map((part) => part.read(state)).join(','),
    classify: (values) => clamps.map((clamp, at) => clamp(values[at] ?? 0)).join(),
  };
}

function sumUp(state: SessionState, measure: string, isNeutral: (one: PendingConsequence) => boolean, scenario: CompiledScenario): number {
  const own = state.measures[measure] ?? 0;
  if (state.pending.length === 0) return own;
  const coming = state.pending.filter(isNeutral).flatMap((one) => findPending(scenario, one)?.effects ?? []);
  return coming.reduce((sum, effect) => sum + ('measure' in effect && effect.measure === measure ? effect.add : 0), own);
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
  const clock = createClockParts(course, beat, relevance, sums);
  return [...parts, ...clock];
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
      const isFlowing = flows.some((flow) => mayHold(state, movable, scenario.flows[flow]?.while ?? { all: [] }));
      if (isFlowing) return `+${state.counters[id] ?? 0}`;
      const value = isMeasure ? (state.measures[id] ?? 0) : readCounter(scenario, state, id);
      return `${clampForFuture(value, limits, swing)}`;
    },
  };
}
