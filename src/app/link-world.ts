import { attempt, type OpenStorage } from '#storage/text-storage.ts';
import type { LinkMemory, LinkWorld } from '#workshop/client/link-world.ts';
import { pageTimer } from './sound-world.ts';

/** Chance of the browser, from 0 up to 1. */
function draw(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word / 2 ** 32;
}

/** Texts in the browser's storage; where it takes none they last as long as the page. Never throws. */
function createLinkMemory(open: OpenStorage): LinkMemory {
  const held = new Map<string, string>();
  return {
    read(name) {
      const stored = attempt(open, (storage) => storage.getItem(name));
      return (stored.ok ? stored.value : null) ?? held.get(name) ?? null;
    },
    write(name, text) {
      const written = attempt(open, (storage) => storage.setItem(name, text));
      if (written.ok) held.delete(name);
      else held.set(name, text);
    },
    drop(name) {
      held.delete(name);
      attempt(open, (storage) => storage.removeItem(name));
    },
  };
}

/** The browser as a link to a workshop needs it. */
export const linkWorld: LinkWorld = {
  server: new URL('.', window.location.href).href,
  now: () => Date.now(),
  after: pageTimer.after,
  draw,
  onWake(task) {
    const whenSeen = (): void => {
      if (document.visibilityState === 'visible') task();
    };
    document.addEventListener('visibilitychange', whenSeen);
    window.addEventListener('pageshow', whenSeen);
    window.addEventListener('online', task);
    return () => {
      document.removeEventListener('visibilitychange', whenSeen);
      window.removeEventListener('pageshow', whenSeen);
      window.removeEventListener('online', task);
    };
  },
  fetch: (address, request) => fetch(address, request),
  memory: createLinkMemory(() => window.localStorage),
};
