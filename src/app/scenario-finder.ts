import type { SessionRecord } from '#engine/record.ts';
import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import { isPackKey, type PackShelf } from './pack-shelf.ts';

type Rules = SessionRecord['scenario'];

/** Which scenario is meant by a key: the id of one of the product's own, or the key of one that was brought. */
export interface ScenarioFinder {
  /** The key under which it can be opened as far as is known now, or null. Reactive. */
  findNow(key: string, rules: Rules | null): string | null;
  /** The same, once the brought ones have been looked through. Rejects where the code for that cannot be fetched. */
  find(key: string, rules: Rules | null): Promise<string | null>;
  /** A brought one with the very rules of a record. */
  findBrought(rules: Rules): Promise<string | null>;
  isOwn(id: string): boolean;
}

/**
 * A finder over both kinds, which never stand in for each other: where a brought one is gone, another brought one with
 * the same rules will do, since only its texts were corrected.
 */
export function createScenarioFinder(catalogue: readonly CatalogueEntry[], packs: PackShelf): ScenarioFinder {
  const isOwn = (id: string): boolean => catalogue.some((entry) => entry.id === id);
  const findNow: ScenarioFinder['findNow'] = (key, rules) => {
    void packs.brought.value;
    if (!isPackKey(key)) return isOwn(key) ? key : null;
    if (packs.chunksOf(key) !== null) return key;
    return rules === null ? null : packs.findByRules(rules);
  };
  return {
    isOwn,
    findNow,
    async find(key, rules) {
      if (isPackKey(key)) await packs.look();
      return findNow(key, rules);
    },
    async findBrought(rules) {
      await packs.look();
      return packs.findByRules(rules);
    },
  };
}
