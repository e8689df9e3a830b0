import { type Place, readPlace } from './place.ts';
import type { ScreenHistory } from './ports.ts';

/** The browser's own history. The address stays as it is: what it asked for still holds after a reload. */
export function createBrowserHistory(): ScreenHistory {
  return {
    current: () => readPlace(window.history.state),
    push: (place) => write('pushState', place),
    replace: (place) => write('replaceState', place),
    listen(go) {
      window.addEventListener('popstate', (event) => go(readPlace(event.state)));
    },
  };
}

function write(how: 'pushState' | 'replaceState', place: Place): void {
  try {
    window.history[how](place, '');
  } catch {
    // A sandboxed frame may forbid it, and browsers limit how often it may be done. Then Back leaves the page; the run is saved.
  }
}
