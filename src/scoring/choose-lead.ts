import type { CompiledScenario } from '#scenario/compiled.ts';
import type { Counterfactual } from './debrief.ts';

type Lead = NonNullable<Counterfactual['lead']>;
type Differences = Pick<Counterfactual, 'counters' | 'milestones' | 'measures'>;

/**
 * The figure to set large: of those that moved as the ratings say they should (better for an improvement, worse for a
 * mistake that was avoided), the one that changed by the largest share; real quantities and dates before measures.
 * Pure; null if nothing moved at all.
 */
export function chooseLead(scenario: CompiledScenario, kind: Counterfactual['kind'], differences: Differences): Lead | null {
  const moved = listMoved(scenario, differences);
  const telling = moved.filter((one) => (kind === 'improve' ? one.gain > 0 : one.gain < 0));
  const quantities = telling.filter((one) => one.lead.kind !== 'measure');
  const pool = quantities.length > 0 ? quantities : telling.length > 0 ? telling : moved;
  const first = [...pool].sort((a, b) => b.share - a.share)[0];
  return first?.lead ?? null;
}

/** A day more or less is no headline: a change of date is weighed against a week on top. */
const smallDays = 7;

interface Moved {
  readonly lead: Lead;
  /** Positive: the other run is better in it. */
  readonly gain: number;
  /** 0–1: the change as a share of the larger of the two values; of a measure, of its whole scale. */
  readonly share: number;
}

function listMoved(scenario: CompiledScenario, { counters, milestones, measures }: Differences): readonly Moved[] {
  const found: Moved[] = [];
  const add = (lead: Lead, betterIs: 'low' | 'high', whole: number) => {
    const change = lead.other - lead.actual;
    if (change !== 0) found.push({ lead, gain: betterIs === 'high' ? change : -change, share: Math.abs(change) / whole });
  };
  for (const { id, unit, actual, other } of counters) {
    add({ kind: 'counter', id, actual, other, unit }, scenario.counters[id]?.better ?? 'low', largerOf(actual, other));
  }
  for (const { id, actual, other } of milestones) {
    if (actual === null || other === null) continue;
    add({ kind: 'milestone', id, actual, other, unit: 'days' }, 'low', largerOf(actual, other) + smallDays);
  }
  for (const { id, actual, other } of measures) {
    add({ kind: 'measure', id, actual, other, unit: 'points' }, 'high', 100);
  }
  return found;
}

function largerOf(one: number, other: number): number {
  return Math.max(Math.abs(one), Math.abs(other));
}
