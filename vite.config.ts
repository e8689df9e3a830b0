import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { compress } from './build/compress-plugin.ts';
import { fonts } from './build/fonts-plugin.ts';
import { offline } from './build/offline-plugin.ts';
import { scenarios } from './build/scenario-plugin.ts';
import { words } from './build/words-plugin.ts';

/** The game, what a phone opens, what a facilitator opens, what stands on the wall, and where records are put together. */
const pages = ['index.html', 'join.html', 'workshop.html', 'projector.html', 'record.html'];

/** A module as the bundler knows it, as far as is asked here. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[]; readonly isEntry: boolean } | null;
}

/**
 * What the game and another page load at once is one chunk: a chunk for each set of pages would be two dozen requests more
 * before the first decision.
 */
function nameShared(): (id: string, modules: Modules) => string | null {
  const closures = new Map<string, ReadonlySet<string>>();
  const close = (entry: string, modules: Modules): ReadonlySet<string> => {
    const known = closures.get(entry);
    if (known !== undefined) return known;
    const seen = new Set([entry]);
    for (const id of seen) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
    closures.set(entry, seen);
    return seen;
  };
  return (id, modules) => {
    const [game, ...others] = pages.map((page) => close(resolve(page), modules));
    return game?.has(id) === true && others.some((other) => other.has(id)) && /\.(?:[cm]?js|tsx?)(?:\?|$)/u.test(id) ? 'common' : null;
  };
}

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [scenarios(), words(), fonts(), offline({ online: ['join.html'] }), compress()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Phaser alone is larger than the default limit; the real budget is checked by scripts/size.ts.
    chunkSizeWarningLimit: 1600,
    manifest: true,
    rolldownOptions: {
      input: pages.filter((page) => existsSync(page)),
      checks: { pluginTimings: false },
      output: {
        // Learning management systems on Windows and Linux unpack the same zip: no name may rest on the case of a letter.
        hashCharacters: 'hex',
        codeSplitting: {
          groups: [
            // A chunk of its own, which a package cuts to its scenarios: src/cli/package-catalogue.ts.
            { name: 'catalogue', test: /virtual:catalogue/u, priority: 1 },
            { name: nameShared() },
          ],
        },
      },
    },
    license: { fileName: 'licences/packages.md' },
  },
});
