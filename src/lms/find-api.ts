/** What an LMS calls the object through which content talks to it (SCORM 1.2 RTE 3.3.6.1; SCORM 2004 4th RTE 3.2.1). */
export type ApiName = 'API' | 'API_1484_11';

/** Frames that are climbed before the search is given up: a parent that is its own grandchild would be climbed for ever. */
const mostFrames = 500;

/**
 * The API object, sought as the standards say: in the window and its parents up to the top, then in the window that has
 * opened it and in the parents of that one. null where there is none. Frames that forbid a look are climbed over. Never throws.
 */
export function findApi(page: object, name: ApiName): object | null {
  const top = climb(page, name);
  if (top.api !== null) return top.api;
  // A page that was opened by itself has its opener; one that is in a frame of an opened page has that page's.
  for (const opened of new Set([page, top.last])) {
    const opener = look(opened, 'opener');
    const found = opener === null || opener === opened ? null : climb(opener, name).api;
    if (found !== null) return found;
  }
  return null;
}

function climb(from: object, name: ApiName): { readonly api: object | null; readonly last: object } {
  let frame = from;
  for (let height = 0; height <= mostFrames; height += 1) {
    const api = look(frame, name);
    if (api !== null) return { api, last: frame };
    const parent = look(frame, 'parent');
    // The parent of the topmost window is that window itself.
    if (parent === null || parent === frame) break;
    frame = parent;
  }
  return { api: null, last: frame };
}

function look(frame: object, name: string): object | null {
  try {
    const found: unknown = Reflect.get(frame, name);
    return (typeof found === 'object' && found !== null) || typeof found === 'function' ? found : null;
  } catch {
    return null;
  }
}
