import { type PrecacheEntry, Serwist } from 'serwist';

/** Every file that is kept; written before this script by `cli/kept-files.ts`. */
declare const keptFiles: readonly PrecacheEntry[];

/**
 * Keeps every file of the pages and hands them out from there, so that they need no network. Whatever else is asked for goes the
 * usual way and is never kept. A newer worker waits until no page of the older one is open: no page asks it to hurry.
 */
new Serwist({
  precacheEntries: [...keptFiles],
  precacheOptions: {
    // Which scenario, which language: the page is the same.
    ignoreURLParametersMatching: [/./u],
    concurrency: 4,
  },
  // The pages that were there before the first worker would else ask for their later parts in vain.
  clientsClaim: true,
}).addEventListeners();
