import type { Stance } from '#scenario/compiled.ts';
import type { Player } from './play.ts';

/** Six styles of play, each by the tag that every decision of a shipped scenario carries on exactly one option. */
export const styles = ['rule-book', 'typical', 'sell-on', 'say-nothing', 'cautious', 'panicked'] as const satisfies readonly Stance[];

/** A player of one style. */
export function playStyle(style: Stance): Player {
  return (decision, open) => {
    const option = open.find((one) => one.stance.includes(style));
    if (option === undefined) throw new Error(`Violated assumption: ${decision.id} has an open option for ${style}.`);
    return option;
  };
}
