import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { pageFonts } from './page-fonts-plugin.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The page of `npm run scenario -- graph`: one script and one style sheet, handed back and never written. */
export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'error',
  plugins: [pageFonts()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    write: false,
    target: 'es2022',
    lib: { entry: fileURLToPath(new URL('../src/author/main.tsx', import.meta.url)), formats: ['iife'], name: 'storyPage' },
    // Faces travel within the sheet.
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
