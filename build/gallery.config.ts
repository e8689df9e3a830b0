import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { fonts } from './fonts-plugin.ts';
import { scenarios } from './scenario-plugin.ts';
import { words } from './words-plugin.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The pages of `gallery/` as `npm run gallery` serves them; they are never built. */
export default defineConfig({
  root,
  publicDir: false,
  clearScreen: false,
  logLevel: 'error',
  cacheDir: '.cache/gallery',
  plugins: [scenarios(), words(), fonts()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Named at once: what is found later makes Vite load the page again.
  optimizeDeps: {
    entries: ['gallery/*.html'],
    include: [
      'phaser',
      'preact',
      'preact/hooks',
      'preact/jsx-runtime',
      'preact/jsx-dev-runtime',
      '@preact/signals',
      'i18next',
      'xstate',
      'zod',
    ],
  },
});
