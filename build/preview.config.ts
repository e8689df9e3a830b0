import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { fonts } from './fonts-plugin.ts';
import { words } from './words-plugin.ts';

/** The game as `npm run scenario -- preview` serves it: without the product's scenarios, for the one that is being written. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  clearScreen: false,
  logLevel: 'error',
  plugins: [words(), fonts()],
  // Named at once: what is found later makes Vite load the page again, and whoever writes loses what they had opened.
  optimizeDeps: {
    entries: ['index.html'],
    include: ['phaser', 'preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', '@preact/signals', 'i18next', 'xstate'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
