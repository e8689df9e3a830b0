import type { Stance } from '#scenario/compiled.ts';
import { hashChance } from '#engine/chance.ts';
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

/** A player that draws each choice from a seed of its own; by the ids, so that the order in the file changes nothing. */
export function playAtRandom(seed: string): Player {
  return (decision, open) => {
    const [option] = open.toSorted((one, other) => hashChance(seed, decision.id, one.id) - hashChance(seed, decision.id, other.id));
    if (option === undefined) throw new Error('Violated assumption: at least one option is open.');
    return option;
  };
}

/** A player by the rule book but for the options named, `decision.option`. */
export function playBut(...chosen: readonly string[]): Player {
  const byTheBook = playStyle('rule-book');
  return (decision, open) => open.find((one) => chosen.includes(`${decision.id}.${one.id}`)) ?? byTheBook(decision, open);
}
