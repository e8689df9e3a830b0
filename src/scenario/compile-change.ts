import type { Change, CompiledPrice, Effect } from './compiled.ts';
import type { EffectsFile } from './effect-schema.ts';
import type { ChangeFile } from './walk.ts';

/** Prices of a scenario by id. */
export type Prices = Readonly<Record<string, CompiledPrice>>;

/** Effects and flags of anything that changes the state; what is not declared is empty. Pure. */
export function compileChange(change: ChangeFile, prices: Prices): Change {
  return {
    effects: (change.effects ?? []).flatMap((effect) => compileEffect(effect, prices)),
    sets: change.sets ?? [],
    clears: change.clears ?? [],
  };
}

/** A price becomes the change of its counter that it is, so that only who asks for its range needs to know it was one. */
function compileEffect(effect: EffectsFile[number], prices: Prices): readonly Effect[] {
  const { lengths, ...told } = effect;
  const ofLengths = lengths === undefined ? {} : { lengths };
  if (!('price' in told)) return [{ ...told, ...ofLengths }];
  const price = prices[told.price];
  if (price === undefined) return [];
  const times = told.times ?? 1;
  return [{ counter: price.counter, add: price.from * times, price: price.id, times, ...ofLengths }];
}
