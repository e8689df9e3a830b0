import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Phaser alone is larger than the default limit; the real budget is checked by scripts/size.ts.
    chunkSizeWarningLimit: 1600,
    manifest: true,
  },
});
