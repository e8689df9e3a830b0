import type { PageAddress } from './workshop-world.ts';

/** Names of hosts that no other computer can reach. */
const ownNames = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u;

/** The browser's address of the facilitator's page; the pages beside it are found by their file names, wherever they are served. */
export function createPageAddress(page: Window): PageAddress {
  const { location, history } = page;
  return {
    readFragment: () => location.hash,
    go(fragment) {
      if (fragment === '' && location.hash === '') return;
      location.hash = fragment;
    },
    replace: (fragment) => history.replaceState(null, '', fragment),
    listen: (task) => page.addEventListener('hashchange', task),
    goHome: () => location.assign('./index.html'),
    openProjector: (fragment, name) => page.open(`./projector.html${fragment}`, name, 'popup,width=1280,height=720') !== null,
    host: location.host === '' || ownNames.test(location.hostname) ? null : location.host,
  };
}
