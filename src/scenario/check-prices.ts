import type { CheckContext } from './check-context.ts';
import { listChanges } from './walk.ts';

/** Every price is one of money, goes from its lower to its higher figure, and is paid somewhere. */
export function checkPrices({ scenario, report }: CheckContext): void {
  const file = 'scenario.yaml';
  const paid = new Set(
    listChanges(scenario).flatMap(({ part }) => (part.effects ?? []).flatMap((effect) => ('price' in effect ? [effect.price] : []))),
  );
  for (const [id, { counter, from, to }] of Object.entries(scenario.prices ?? {})) {
    const path = ['prices', id];
    const unit = scenario.counters[counter]?.unit;
    if (to < from) report('scenario/price-order', { file, path: [...path, 'to'] }, { id, from, to });
    // A counter that does not exist has its own finding.
    if (unit !== undefined && unit !== 'yen')
      report('scenario/price-not-money', { file, path: [...path, 'counter'] }, { id, counter, unit });
    if (!paid.has(id)) report('scenario/price-unused', { file, path, aim: 'key' }, { id });
  }
}
