import { defineConfig } from 'vite';
import { compress } from './build/compress-plugin.ts';
import { fonts } from './build/fonts-plugin.ts';
import { scenarios } from './build/scenario-plugin.ts';
import { words } from './build/words-plugin.ts';

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
    rolldownOptions: { checks: { pluginTimings: false } },
    license: { fileName: 'licences/packages.md' },
  },
});
