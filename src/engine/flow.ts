import type { LocalMinute } from '#scenario/compiled.ts';
import { bandOf } from './band.ts';
import { holds } from './condition.ts';
import { readCounter } from './counter.ts';
import type { Draft } from './draft.ts';

/** Flows whose condition holds now. */
export function listRunningFlows(draft: Draft): readonly string[] {
  return Object.entries(draft.scenario.flows).flatMap(([id, flow]) => (holds(draft.scenario, draft, flow.while) ? [id] : []));
}

/** Minutes of every flow after these have run for so long. */
export function addFlowMinutes(draft: Draft, running: readonly string[], minutes: number): Record<string, number> {
  const after = { ...draft.flowMinutes };
  for (const id of running) after[id] = (after[id] ?? 0) + minutes;
  return after;
}

/** A counter on its way into another of its bands, and the minute at which it gets there. */
export interface BandTurn {
  readonly at: LocalMinute;
  readonly counter: string;
  readonly band: string;
}

/**
 * The first counter that running flows carry into another band up to a minute, if any: conditions ask for bands, so
 * what they allow or start changes at that very minute. A counter moves one way while the same flows run, so the minute
 * is found by halving. Bands that were entered before in the same movement are passed over; flows that push a counter
 * to and fro would else turn at every minute.
 */
export function findBandTurn(draft: Draft, running: readonly string[], until: LocalMinute, entered: readonly BandTurn[]): BandTurn | null {
  let first: BandTurn | null = null;
  for (const counter of new Set(running.map((id) => draft.scenario.flows[id]?.counter ?? ''))) {
    const bands = draft.scenario.counters[counter]?.bands ?? [];
    if (bands.length < 2) continue;
    const bandAt = (minute: LocalMinute): string => {
      const flowMinutes = addFlowMinutes(draft, running, minute - draft.now);
      return bandOf(bands, readCounter(draft.scenario, { counters: draft.counters, flowMinutes }, counter));
    };
    const last: LocalMinute = first?.at ?? until;
    const present = bandOf(bands, readCounter(draft.scenario, draft, counter));
    if (bandAt(last) === present) continue;
    const at = findFirst(draft.now + 1, last, (minute) => bandAt(minute) !== present);
    const band = bandAt(at);
    if (entered.some((one) => one.counter === counter && one.band === band)) continue;
    if (first === null || at < first.at || counter < first.counter) first = { at, counter, band };
  }
  return first;
}

/** The first number of a range from which on something is so; it is so at the last. */
function findFirst(from: number, to: number, isSo: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
