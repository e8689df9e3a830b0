import type { Plugin } from 'vite';
import { collectFontTexts } from './fonts/collect-texts.ts';
import { cutFaces, type FaceUse } from './fonts/faces.ts';
import { pickCharacters } from './fonts/cut-faces.ts';
import { writePageFaces, type PageTexts } from './fonts/page-faces.ts';
import type { Cut } from './scenario-plugin.ts';

const sheet = '\0virtual:fonts.css';
const index = '\0virtual:faces';

/** `virtual:fonts.css` and `virtual:faces` for a game that is one file: each face once, as data, cut to what the course sets. */
export function singleFonts(cut: Cut): Plugin {
  let texts: PageTexts = {};
  return {
    name: 'single-fonts',
    enforce: 'pre',
    buildStart() {
      const { first, library, scenarios, played, abroad } = collectFontTexts(cut);
      const places = [first, library, played, ...Object.values(scenarios)];
      const setIn = (use: FaceUse): string => [...places, abroad].map((place) => place[use]).join('');
      texts = { text: setIn('text'), label: setIn('label'), document: setIn('document'), display: setIn('display') };
    },
    resolveId(id) {
      return id === 'virtual:fonts.css' || id === 'virtual:faces' ? `\0${id}` : null;
    },
    async load(id) {
      if (id === sheet) return await writePageFaces(texts);
      return id === index ? await writeFaces(texts) : null;
    },
  };
}

/** Every face is there: it has only to be read before anything is set in it, and there is none to fetch. */
async function writeFaces(texts: PageTexts): Promise<string> {
  const first: { readonly font: string; readonly sample: string }[] = [];
  for (const face of cutFaces) {
    const [sample] = await pickCharacters(face, texts[face.use] ?? '');
    if (sample !== undefined) first.push({ font: `${face.weight} 1em "${face.family}"`, sample });
  }
  return [
    `export const firstFaces = ${JSON.stringify(first)};`,
    'export const laterFaces = [];',
    'export const libraryFaces = async () => [];',
    'export const phoneFaces = libraryFaces;',
    'export const scenarioFaces = {};',
  ].join('\n');
}
