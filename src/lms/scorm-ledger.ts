import type { Answer, ScormCalls } from './scorm-calls.ts';

/** One value for one element of the data model. */
export type Entry = readonly [element: string, value: string];

/**
 * Entries that make sense only together and in their order, such as those of one question. `needed`: the learner loses
 * something where the LMS does not take them; of the others it is known that many an LMS has not all.
 */
export interface EntryGroup {
  readonly needed: boolean;
  readonly entries: readonly Entry[];
}

/** An entry without which the learner loses something. */
export function need(entry: Entry): EntryGroup {
  return { needed: true, entries: [entry] };
}

/** An entry that an LMS may leave out. */
export function offer(entry: Entry): EntryGroup {
  return { needed: false, entries: [entry] };
}

/** Writes what is new, and remembers what has been taken. */
export interface Ledger {
  /** Hands over what has not been taken yet, in its order. `again`: something that is needed was not taken. */
  write(groups: readonly EntryGroup[]): Answer;
  /** Forgets what has been taken: it was not kept, and is to be written once more. */
  forget(): void;
}

/** How often a group that is not needed is offered where the LMS gives no reason for not taking it. */
const mostOffers = 3;

/** Begins with nothing written. */
export function createLedger(calls: Pick<ScormCalls, 'write'>): Ledger {
  const taken = new Map<string, string>();
  /** By the element that comes first in a group, and names it. */
  const offers = new Map<string, number>();

  const writeGroup = ({ entries, needed }: EntryGroup, name: string): Answer => {
    for (const [element, value] of entries) {
      if (taken.get(element) === value) continue;
      const answer = calls.write(element, value);
      if (answer === 'over' || answer === 'again' || (answer === 'refused' && needed)) return answer;
      // Without its name, the rest of a group has no place.
      if (answer === 'refused' && element === name) return answer;
      taken.set(element, value);
    }
    return 'taken';
  };

  return {
    write(groups) {
      let outcome: Answer = 'taken';
      let stuck: string | null = null;
      for (const group of groups) {
        const [name] = group.entries[0] ?? [''];
        // Lists are without gaps: after one that is stuck there is no place for the next.
        if (!group.needed && (stuck !== null || (offers.get(name) ?? 0) >= mostOffers)) continue;
        const answer = writeGroup(group, name);
        if (answer === 'over') return answer;
        if (answer === 'taken') continue;
        if (group.needed) outcome = 'again';
        else if (answer === 'refused') offers.set(name, mostOffers);
        else stuck = name;
      }
      // Where what is needed goes through, the LMS is there, and it is this group that it does not want.
      if (outcome === 'taken' && stuck !== null) offers.set(stuck, (offers.get(stuck) ?? 0) + 1);
      return outcome;
    },
    forget() {
      taken.clear();
    },
  };
}
