import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Course } from '../src/session/course.ts';
import { cutRecheck, type RecheckContent } from '../src/scenario/cut-recheck.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { readScenarioFolder } from '../src/cli/scenario-folder.ts';
import { fontLicences } from './fonts/faces.ts';
import { writePageFaceFiles, writePageFaces } from './fonts/page-faces.ts';
import { listStrings } from './fonts/text-tree.ts';

const content = '\0virtual:recheck';
const sheet = '\0virtual:fonts.css';

/** The words of the product that a recheck sets. None of them travels with the game because of it. */
const namespaces = ['common', 'course', 'format', 'notices', 'play', 'recheck', 'start'] as const;
/** Dates, weekdays, units, and the signs that components draw as characters. */
const signs = '年月日火水木金土時分件円曜前後〜→・—–…“”‘’「」『』()%+-−/:,.0123456789';

/**
 * `virtual:recheck` and the faces that it is set in: for the page of a recheck, which holds a few decisions and nothing of the
 * game. `faces`: whether they lie beside the page or in it.
 */
export function recheck(course: Course, faces: 'files' | 'data'): Plugin {
  const words = Object.fromEntries(course.languages.map((language) => [language, readWords(language)]));
  const cut = readContent(course);
  return {
    name: 'recheck',
    enforce: 'pre',
    async resolveId(id) {
      if (id === 'virtual:recheck') return content;
      if (id !== 'virtual:fonts.css') return null;
      return faces === 'data' ? sheet : resolve(await writePageFaceFiles(listSet(cut, words)));
    },
    async load(id) {
      if (id === sheet) return await writePageFaces(listSet(cut, words));
      if (id !== content) return null;
      const write = (name: string, value: unknown): string =>
        `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
      return [write('content', cut), write('words', words)].join('\n');
    },
    generateBundle() {
      if (faces === 'data') return;
      for (const [name, file] of Object.entries(fontLicences)) {
        this.emitFile({ type: 'asset', fileName: `licences/${name}-ofl.txt`, source: readFileSync(file) });
      }
    },
  };
}

function readWords(language: string): Readonly<Record<string, object>> {
  return Object.fromEntries(
    namespaces.map((name) => [name, JSON.parse(readFileSync(resolve('locales', language, `${name}.json`), 'utf8'))]),
  );
}

function readContent({ scenarios: [id = ''], languages, recheck: asked }: Course): RecheckContent {
  const loaded = loadScenario(readScenarioFolder(join('scenarios', id)));
  if (!loaded.ok || asked === undefined) throw new Error(`There is nothing of the scenario ${id} to ask again.`);
  return cutRecheck(
    loaded.pack,
    asked.earlier.map(({ decision }) => decision),
    languages,
  );
}

/** Few texts: each face carries all of their characters, so that none is ever missing. */
function listSet({ texts, sources }: RecheckContent, words: Readonly<Record<string, object>>) {
  const all = [...new Set([texts, sources, words].flatMap(listStrings).join('') + signs)].toSorted().join('');
  return { text: all, label: all, document: '', display: all };
}
