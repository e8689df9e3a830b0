import type { SessionView } from '#session/view.ts';
import { someOptions } from '#test/table/a-view.ts';
import { each } from './keys-of.ts';
import type { Stated } from './state.ts';
import { aDecision } from './views.ts';

/** Hands of two to five, a card pointed at, chosen, out of reach, and the sealed one among those that were left. Pure. */
export function listCardStates(base: SessionView): Readonly<Record<string, Stated>> {
  const deal = (count: number, stated: Stated = {}): Stated => ({
    view: { ...base, phase: 'deciding', decision: aDecision(count) },
    part: 'cards',
    ...stated,
  });
  const seal = (count: number, option: number): Stated => {
    const options = someOptions(count);
    const chosen = options[option] ?? options[0];
    if (chosen === undefined) return {};
    const settled = { decision: 'stop-what', option: chosen.id, slot: chosen.slot, confidence: null, options, sealAngle: 5 };
    return { view: { ...base, phase: 'settled', settled }, part: 'cards' };
  };
  return {
    ...each(['2', '3', '4', '5'], (count) => deal(Number(count))),
    pointed: deal(4, { draft: { option: null, pointed: 'option-2' } }),
    chosen: deal(4, { draft: { option: 'option-3', pointed: null } }),
    'chosen-and-pointed': deal(4, { draft: { option: 'option-3', pointed: 'option-1' } }),
    'sealed-of-two': seal(2, 0),
    sealed: seal(4, 1),
    'sealed-of-five': seal(5, 4),
  };
}
