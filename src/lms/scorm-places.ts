import { readCount } from './scorm-read.ts';

/** Where the entries of a list stand in the data model: `cmi.interactions.3`. */
export interface Places {
  /** The place of an id, the same as often as it is asked for. */
  find(id: string): string;
}

/** Adds to a list after what it holds already. Lists are without gaps in both standards. */
export function createPlacesAfter(read: (element: string) => string, list: string): Places {
  return continueList(list, readCount(read(`${list}._count`)), new Map());
}

/** Adds to a list, and finds again what it holds already under the same id. */
export function createPlacesAmong(read: (element: string) => string, list: string): Places {
  const count = readCount(read(`${list}._count`));
  const known = new Map(Array.from({ length: count }, (_, at) => [read(`${list}.${at}.id`), at]));
  return continueList(list, count, known);
}

function continueList(list: string, count: number, known: Map<string, number>): Places {
  let next = count;
  return {
    find(id) {
      const at = known.get(id) ?? next;
      if (!known.has(id)) {
        known.set(id, at);
        next += 1;
      }
      return `${list}.${at}`;
    },
  };
}
