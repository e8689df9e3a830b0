import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Course } from '../src/session/course.ts';
import { forUse } from './for-use.ts';
import { offline } from './offline-plugin.ts';
import { recheck } from './recheck-plugin.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Writes the page of a recheck with its files into a folder: a build of its own, so that it carries nothing of the game, and the
 * game nothing of it. The same course gives the same bytes. Rejects where the scenario has nothing to ask again.
 */
export async function buildRecheck(course: Course, folder: string): Promise<void> {
  await forUse(() =>
    build({
      configFile: false,
      root,
      base: './',
      publicDir: false,
      logLevel: 'error',
      plugins: [recheck(course, 'files'), offline({ online: [] })],
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        target: 'es2022',
        outDir: folder,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        manifest: true,
        rolldownOptions: {
          input: 'recheck.html',
          checks: { pluginTimings: false },
          // Learning management systems on Windows and Linux unpack the same zip: no name may rest on the case of a letter.
          output: { hashCharacters: 'hex' },
        },
        license: { fileName: 'licences/packages.md' },
      },
    }),
  );
}
