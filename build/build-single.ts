import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import type { Course } from '../src/session/course.ts';
import { writePackagePage } from '../src/cli/package-page.ts';
import { readScenarioFolder } from '../src/cli/scenario-folder.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { tabIcon } from './app-icons.ts';
import { forUse } from './for-use.ts';
import { recheck } from './recheck-plugin.ts';
import { scenarios } from './scenario-plugin.ts';
import { singleFonts } from './single-fonts-plugin.ts';
import { writeSinglePage, type SingleCode } from './single-page.ts';
import { parts, words } from './words-plugin.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Words of pages that are not in the file. */
const ofOtherPages: readonly string[] = ['phone', 'projector', 'workshop', 'room', 'training'];
const gameParts = Object.keys(parts).filter((name): name is keyof typeof parts => !ofOtherPages.includes(name));

/**
 * Writes the game with one course as one file that opens from a disk and asks nobody for anything. The same course gives the same
 * bytes. Rejects where a scenario is unsound or the page is not the one that this was written for.
 */
export async function buildSingle(course: Course, outFile: string): Promise<{ readonly bytes: number }> {
  const language = course.languages[0] ?? 'ja';
  const template = readFileSync(join(root, course.recheck === undefined ? 'index.html' : 'recheck.html'), 'utf8').replace(
    'href="data:,"',
    `href="${tabIcon}"`,
  );
  const page = writePackagePage(template, { course, title: readTitle(course, language), language, isApp: false });
  const html = page === null ? null : writeSinglePage(page, await bundle(course));
  if (html === null) throw new Error('The page has another shape than build/single-page.ts knows.');
  mkdirSync(dirname(outFile), { recursive: true });
  writeFileSync(outFile, html);
  return { bytes: Buffer.byteLength(html) };
}

async function bundle(course: Course): Promise<SingleCode> {
  const built = await forUse(() => build(createConfig(course)));
  const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunks = output.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  const strays = output.filter((one) => one.type === 'asset' && !one.fileName.endsWith('.css'));
  if (chunks.length !== 1 || strays.length > 0) {
    throw new Error(`One file cannot hold ${[`${chunks.length} scripts`, ...strays.map(({ fileName }) => fileName)].join(', ')}.`);
  }
  return {
    script: chunks.join('\n'),
    style: output.flatMap((one) => (one.type === 'asset' ? [String(one.source)] : [])).join('\n'),
  };
}

function createConfig(course: Course): InlineConfig {
  return {
    configFile: false,
    // src/table/load-art.ts asks for it.
    mode: 'single',
    root,
    publicDir: false,
    logLevel: 'error',
    plugins:
      course.recheck === undefined
        ? [scenarios(course), words({ languages: course.languages, parts: gameParts }), singleFonts(course)]
        : [recheck(course, 'data')],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // A classic script knows no address of its own, and pictures that are data need none to lie beside; but it has to be one.
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': '"about:blank"' },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      // A classic script: a module would not be read from a disk.
      lib: {
        entry: join(root, course.recheck === undefined ? 'src/app/main.ts' : 'src/app/recheck.ts'),
        formats: ['iife'],
        name: 'breachTabletop',
      },
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      chunkSizeWarningLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  };
}

/** The name of the one scenario, or of the product where there are several. */
function readTitle({ scenarios: [id, ...others] }: Course, language: string): string {
  const brand = 'Breach Tabletop';
  if (id === undefined || others.length > 0) return brand;
  const loaded = loadScenario(readScenarioFolder(join(root, 'scenarios', id)));
  return (loaded.ok ? loaded.pack.texts[language]?.scenario['title'] : undefined) ?? brand;
}
