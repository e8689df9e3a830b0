import type { LocalMinute } from '#scenario/compiled.ts';
import { minuteOfDay } from '#shared/local-time.ts';
import { deliverConsequence } from './deliver-consequence.ts';
import { applyChange, type Draft } from './draft.ts';
import { addFlowMinutes, findBandTurn, listRunningFlows, type BandTurn } from './flow.ts';
import { settleDraft } from './settle.ts';

/**
 * Moves the scenario clock forward to a minute. Flows run for the minutes in which their condition holds; delayed
 * consequences and missed duties happen at their own minute, in order of time, so what they change counts from then on,
 * and so does a band into which a flow carries a counter. At the same minute duties come first, by id: the day on which
 * they could be met is over. Consequences follow in the order in which they were put down. A time in the past moves
 * nothing.
 */
export function advanceClock(draft: Draft, to: LocalMinute): void {
  const entered: BandTurn[] = [];
  for (;;) {
    const next = findNextInstant(draft, to);
    const until = next?.at ?? to;
    const running = until > draft.now ? listRunningFlows(draft) : [];
    const turn = findBandTurn(draft, running, until, entered);
    moveTo(draft, running, turn?.at ?? until);
    if (turn !== null) {
      entered.push(turn);
      settleDraft(draft);
    } else if (next === null) return;
    else next.happen();
  }
}

function moveTo(draft: Draft, running: readonly string[], at: LocalMinute): void {
  if (at <= draft.now) return;
  draft.flowMinutes = addFlowMinutes(draft, running, at - draft.now);
  draft.now = at;
}

interface Instant {
  readonly at: LocalMinute;
  happen(): void;
}

function findNextInstant(draft: Draft, to: LocalMinute): Instant | null {
  let next: Instant | null = findNextMiss(draft, to);
  for (const pending of draft.pending) {
    if (pending.dueAt === null || pending.dueAt > to || (next !== null && pending.dueAt >= next.at)) continue;
    next = { at: pending.dueAt, happen: () => deliverConsequence(draft, pending) };
  }
  return next;
}

function findNextMiss(draft: Draft, to: LocalMinute): Instant | null {
  let at = to;
  let next: string | null = null;
  for (const id of Object.keys(draft.duties)) {
    const duty = draft.duties[id];
    if (duty?.status !== 'open' || duty.dueDay === null) continue;
    // The whole of the last day still counts.
    const missedAt = minuteOfDay(duty.dueDay + 1);
    if (missedAt > at || (missedAt === at && next !== null && next < id)) continue;
    at = missedAt;
    next = id;
  }
  const missed = next;
  return missed === null ? null : { at, happen: () => missDuty(draft, missed) };
}

function missDuty(draft: Draft, id: string): void {
  const duty = draft.duties[id];
  const declared = draft.scenario.duties[id];
  if (duty === undefined || declared === undefined) return;
  draft.duties[id] = { ...duty, status: 'missed' };
  applyChange(draft, declared.missed, { kind: 'duty-missed', id });
  draft.arrived.push({ kind: 'duty-missed', id });
  draft.events.push({ type: 'duty.missed', at: draft.now, duty: id });
  settleDraft(draft);
}
