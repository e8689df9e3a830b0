import { bandOf } from '#engine/band.ts';
import type { SessionState } from '#engine/state.ts';
import type { SessionSettings } from '#engine/record.ts';
import type { Course } from './course.ts';
import { findRelevance, type Relevance, type Watch } from './relevance.ts';
import { clampForFuture, findSwing, listLimits } from './swing.ts';

/** One thing of a state by which states are told apart, and how it is read. */
interface Part {
  /** `flag:x`, `measure:x`, `time`, …; for the report of what could not be merged. */
  readonly name: string;
  read(state: SessionState): string;
}

/** How the states in which one beat's decision is open are told apart. */
export interface KeyMaker {
  readonly parts: readonly Part[];
  readonly relevance: Relevance;
  makeKey(state: SessionState): string;
}

/** Makes the keys of one beat's states: equal keys mean equal futures. Pure. */
export function createKeyMaker(course: Course, settings: SessionSettings, beat: string, watches: readonly Watch[]): KeyMaker {
  const relevance = findRelevance(course, settings, beat, watches);
  const parts = listParts(course, beat, relevance);
  return { parts, relevance, makeKey: (state) => parts.map((part) => part.read(state)).join(',') };
}

function listParts(course: Course, beat: string, relevance: Relevance): readonly Part[] {
  const { scenario } = course;
  const parts: Part[] = [];
  for (const read of [...relevance.reads].toSorted()) {
    const id = read.slice(read.indexOf(':') + 1);
    if (read.startsWith('flag:')) parts.push({ name: read, read: (state) => (state.flags[id] === true ? '1' : '') });
    else if (read === 'lateness') parts.push({ name: read, read: (state) => bandOf(scenario.lateness, state.lateDays) });
    else if (read.startsWith('measure:') || read.startsWith('counter:')) {
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
  for (const id of [...relevance.flows].toSorted())
    parts.push({ name: `flow:${id}`, read: ({ flowMinutes }) => `${flowMinutes[id] ?? 0}` });
  if (relevance.pending.size > 0) {
    parts.push({
      name: 'pending',
      read: ({ pending }) =>
        pending
          .map((one) => ({ name: `${one.decision}/${one.option}/${one.id}`, at: one.dueAt ?? '' }))
          .filter(({ name }) => relevance.pending.has(name))
          .map(({ name, at }) => `${name}@${at}`)
          .join(';'),
    });
  }
  if (relevance.time) parts.push({ name: 'time', read: ({ now }) => `${now}` });
  return parts;
}

function createQuantityPart(course: Course, beat: string, quantity: `measure:${string}` | `counter:${string}`, relevance: Relevance): Part {
  const { scenario } = course;
  const id = quantity.slice(quantity.indexOf(':') + 1);
  const isMeasure = quantity.startsWith('measure:');
  const valueOf = (state: SessionState): number => (isMeasure ? state.measures[id] : state.counters[id]) ?? 0;
  // What flows bring in has no limit of its own, so such a counter is kept as it is.
  const hasFlow = !isMeasure && [...relevance.flows].some((flow) => scenario.flows[flow]?.counter === id);
  if (hasFlow) return { name: quantity, read: (state) => `${valueOf(state)}` };
  const limits = listLimits(scenario, quantity);
  const swing = findSwing(course, beat, quantity);
  return { name: quantity, read: (state) => `${clampForFuture(valueOf(state), limits, swing)}` };
}
