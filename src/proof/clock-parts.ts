import { minuteOfDay } from '#shared/local-time.ts';
import type { PendingConsequence, SessionState } from '#engine/state.ts';
import type { CompiledConsequence, CompiledScenario } from '#scenario/compiled.ts';
import { findClockBounds, findFirstRead } from './clock-bounds.ts';
import type { Course } from './course.ts';
import { findMovable, mayHold } from './may-hold.ts';
import type { Relevance } from './relevance.ts';
import type { Part } from './state-key.ts';

/** The consequence that is waiting. Pure. */
export function findPending(scenario: CompiledScenario, { decision, option, id }: PendingConsequence): CompiledConsequence | undefined {
  const declared = scenario.decisions[decision]?.options.find((one) => one.id === option);
  return declared?.consequences.find((one) => one.id === id);
}

/**
 * Tells which waiting consequences are sure to come before anything asks for what they change, and change nothing but
 * carried sums: when exactly they come makes no difference. Pure.
 */
export function createNeutral(
  course: Course,
  beat: string,
  relevance: Relevance,
  sums: readonly string[],
): (one: PendingConsequence) => boolean {
  const isHarmless = createHarmless(course, beat, relevance, sums);
  return (one) => {
    const consequence = findPending(course.scenario, one);
    if (consequence === undefined || one.dueAt === null || relevance.watched.has(nameWaiting(one))) return false;
    return isHarmless(consequence, one.dueAt);
  };
}

type IsHarmless = (consequence: CompiledConsequence, dueAt: number) => boolean;

function createHarmless({ scenario, ...course }: Course, beat: string, relevance: Relevance, sums: readonly string[]): IsHarmless {
  const firstReads = new Map(sums.map((id) => [id, findFirstRead({ scenario, ...course }, beat, id, relevance.watches)]));
  return ({ when, sets, clears, effects }, dueAt) =>
    when === null &&
    [...sets, ...clears].every((flag) => !relevance.reads.has(`flag:${flag}`)) &&
    effects.every((effect) => {
      if (!('measure' in effect)) return !relevance.reads.has(`counter:${effect.counter}`);
      return !relevance.reads.has(`measure:${effect.measure}`) || dueAt <= (firstReads.get(effect.measure) ?? Number.NEGATIVE_INFINITY);
    });
}

/**
 * What of the clock tells states of a beat apart: flows that may still run, consequences that wait, and the hour itself
 * while something hangs on it. Where an act is sure to end before the next one opens, all runs are on time again then;
 * until then only what is left of a time counts, not the hour. Pure.
 */
export function createClockParts(course: Course, beat: string, relevance: Relevance, sums: readonly string[]): readonly Part[] {
  const { scenario } = course;
  const bounds = findClockBounds(course, beat);
  const movable = findMovable(course, beat);
  const isHarmless = createHarmless(course, beat, relevance, sums);
  const isNeutral = createNeutral(course, beat, relevance, sums);
  const act = scenario.beats[beat]?.act ?? '';

  const runsOn = (state: SessionState, flow: string): boolean => {
    const declared = scenario.flows[flow];
    return declared !== undefined && mayHold(state, movable, declared.while);
  };
  const hasFlow = (state: SessionState): boolean => [...relevance.flows].some((flow) => runsOn(state, flow));
  // What a flow has brought in counts as long as another one moves the same counter, even if it has stopped for good.
  const listJoined = (flow: string): readonly string[] =>
    [...relevance.flows].filter((one) => scenario.flows[one]?.counter === scenario.flows[flow]?.counter);
  const listWaiting = (state: SessionState): readonly PendingConsequence[] =>
    state.pending.filter((one) => relevance.pending.has(nameWaiting(one)) && !isNeutral(one));

  const hangsOnDuty = (state: SessionState, until: number): boolean =>
    [...relevance.duties].some((id) => {
      const declared = scenario.duties[id];
      const duty = state.duties[id];
      if (declared === undefined || declared.clock === 'none') return false;
      if (duty === undefined) return mayHold(state, movable, declared.opens);
      return duty.status === 'open' && duty.dueDay !== null && minuteOfDay(duty.dueDay + 1) <= until;
    });

  const isHourNeeded = (state: SessionState): boolean => {
    const { nextOpens } = bounds;
    const end = bounds.latestEnd(state.now);
    const isOnTime = nextOpens === null || end <= nextOpens;
    const dueUntil = isOnTime ? end : Number.POSITIVE_INFINITY;
    if (hasFlow(state) || hangsOnDuty(state, dueUntil)) return true;
    const waiting = listWaiting(state).some((one) => isDueBy(one, dueUntil));
    if (!isOnTime) return waiting || relevance.timed.length > 0 || relevance.reads.has('lateness');
    const coming = relevance.timed.filter(({ decision, option, consequence }) => {
      if (scenario.decisions[decision]?.act !== act) return false;
      const latest = end + delayOf(consequence);
      return relevance.watched.has(`${decision}/${option.id}/${consequence.id}`) || !isHarmless(consequence, latest);
    });
    if (bounds.isAnchored && (waiting || coming.length > 0)) return true;
    if (nextOpens === null || coming.length === 0) return false;
    // What is caused here may come between the acts, before or after what has an hour of its own there.
    const lastComes = end + Math.max(...coming.map(({ consequence }) => delayOf(consequence)));
    const meets = listWaiting(state).some((one) => isDueBy(one, lastComes) && !isDueBy(one, end));
    return meets || lastComes > nextOpens || hangsOnDuty(state, lastComes);
  };

  const readWaiting = (state: SessionState): string => {
    const waiting = listWaiting(state);
    if (waiting.length === 0) return '';
    const isAbsolute = isHourNeeded(state);
    const end = bounds.latestEnd(state.now);
    return waiting
      .map((one) => {
        if (one.dueAt === null) return nameWaiting(one);
        const left = isAbsolute || one.dueAt > end ? `${one.dueAt}` : `+${one.dueAt - state.now}`;
        return `${nameWaiting(one)}@${left}`;
      })
      .join(';');
  };

  return [
    ...[...relevance.flows].toSorted().map((id): Part => {
      const joined = listJoined(id);
      const isMoving = (state: SessionState): boolean => joined.some((one) => runsOn(state, one));
      return { name: `flow:${id}`, read: (state) => (isMoving(state) ? `${state.flowMinutes[id] ?? 0}` : '') };
    }),
    ...(relevance.pending.size > 0 ? [{ name: 'pending', read: readWaiting }] : []),
    { name: 'time', read: (state) => (isHourNeeded(state) ? `${state.now}` : '') },
  ];
}

function nameWaiting({ decision, option, id }: PendingConsequence): string {
  return `${decision}/${option}/${id}`;
}

function isDueBy({ dueAt }: PendingConsequence, minute: number): boolean {
  return dueAt !== null && dueAt <= minute;
}

function delayOf({ after }: CompiledConsequence): number {
  return after !== null && 'minutes' in after ? after.minutes : 0;
}
