import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';
import { compress } from './build/compress-plugin.ts';
import { fonts } from './build/fonts-plugin.ts';
import { scenarios } from './build/scenario-plugin.ts';
import { words } from './build/words-plugin.ts';

/** The game, what a phone opens, what a facilitator opens, and what stands on the wall. */
const pages = ['index.html', 'join.html', 'workshop.html', 'projector.html'];

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [scenarios(), words(), fonts(), compress()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Phaser alone is larger than the default limit; the real budget is checked by scripts/size.ts.
    chunkSizeWarningLimit: 1600,
    manifest: true,
    rolldownOptions: { input: pages.filter((page) => existsSync(page)), checks: { pluginTimings: false } },
    license: { fileName: 'licences/packages.md' },
  },
});
