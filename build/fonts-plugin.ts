import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { collectFontTexts, type FontTexts } from './fonts/collect-texts.ts';
import {
  listFirstFaces,
  listLaterFaces,
  locateSlice,
  writeFontFaces,
  writeOwnFaces,
  type AskedFace,
  type Slice,
} from './fonts/cut-faces.ts';
import { fontLicences } from './fonts/faces.ts';

const prefix = '\0virtual:faces';

/**
 * `import 'virtual:fonts.css'`: every face of the product, cut to what is set in it; `virtual:faces` says what is set first and
 * later, and fetches the slices that only the library, a phone or one scenario needs. The licences travel along.
 */
export function fonts(): Plugin {
  let known: FontTexts | null = null;
  const read = (): FontTexts => (known ??= collectFontTexts());
  return {
    name: 'fonts',
    enforce: 'pre',
    buildStart() {
      known = null;
    },
    async resolveId(id) {
      if (id === 'virtual:fonts.css') return resolve(await writeFontFaces(read()));
      return id.startsWith('virtual:faces') ? `\0${id}` : null;
    },
    async load(id) {
      if (!id.startsWith(prefix)) return null;
      const [, place, scenario = ''] = id.slice(prefix.length).split('/');
      if (place === undefined) return writeIndex(await listFirstFaces(read()), await listLaterFaces(read()), Object.keys(read().scenarios));
      if (place === 'library') return writeFaces(await writeOwnFaces('library', read().library, read()));
      if (place === 'phone') return writeFaces(await writeOwnFaces('phone', read().phone, read()));
      const own = read().scenarios[scenario];
      return own === undefined ? null : writeFaces(await writeOwnFaces(`scenario-${scenario}`, own, read()));
    },
    generateBundle() {
      for (const [name, file] of Object.entries(fontLicences)) {
        this.emitFile({ type: 'asset', fileName: `licences/${name}-ofl.txt`, source: readFileSync(file) });
      }
    },
  };
}

function writeIndex(first: readonly AskedFace[], later: readonly AskedFace[], scenarios: readonly string[]): string {
  const entries = scenarios.map((id) => `${JSON.stringify(id)}: ${writeFetcher(`scenario/${id}`)}`);
  return [
    `export const firstFaces = ${JSON.stringify(first)};`,
    `export const laterFaces = ${JSON.stringify(later)};`,
    `export const libraryFaces = ${writeFetcher('library')};`,
    `export const phoneFaces = ${writeFetcher('phone')};`,
    `export const scenarioFaces = { ${entries.join(', ')} };`,
  ].join('\n');
}

function writeFetcher(path: string): string {
  return `() => import(${JSON.stringify(`virtual:faces/${path}`)}).then((one) => one.faces)`;
}

function writeFaces(slices: readonly Slice[]): string {
  const imports = slices.map((slice, at) => `import file${at} from ${JSON.stringify(`${resolve(locateSlice(slice))}?url`)};`);
  const faces = slices.map(
    ({ family, weight, range }, at) =>
      `{ family: ${JSON.stringify(family)}, weight: '${weight}', file: file${at}, range: ${JSON.stringify(range)} }`,
  );
  return `${imports.join('\n')}\nexport const faces = [${faces.join(', ')}];`;
}
