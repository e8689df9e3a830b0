import type { CompiledScenario } from '#scenario/compiled.ts';
import type { PaidItem } from './debrief.ts';
import type { Trace } from './trace.ts';

/** Every price that was paid in a run, with what it came to and what it was paid for, in the order of the run. Pure. */
export function listPaid(scenario: CompiledScenario, { events }: Pick<Trace, 'events'>): readonly PaidItem[] {
  return events.flatMap((event): readonly PaidItem[] => {
    const price = event.type === 'price.paid' ? scenario.prices[event.price] : undefined;
    if (event.type !== 'price.paid' || price === undefined) return [];
    const { times, at, cause } = event;
    return [{ price: price.id, counter: price.counter, times, low: price.from * times, high: price.to * times, at, cause }];
  });
}
