import { defineConfig } from 'vite';
import { compress } from './build/compress-plugin.ts';
import { fonts } from './build/fonts-plugin.ts';
import { scenarios } from './build/scenario-plugin.ts';

/** The words of a language travel together: nine small files would be nine requests. */
function nameWordsChunk(id: string): string | null {
  const [, language, name = ''] = /[\\/]locales[\\/]([^\\/]+)[\\/]([^\\/]+)\.json$/u.exec(id) ?? [];
  if (language === undefined || name === 'boot') return null;
  return `words-${['debrief', 'report', 'table'].includes(name) ? 'later-' : ''}${language}`;
}

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [scenarios(), fonts(), compress()],
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
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [{ name: nameWordsChunk }] } },
    },
    license: { fileName: 'licences/packages.md' },
  },
});
