import type { Plugin } from 'vite';
import { writePageFaces, type PageTexts } from './fonts/page-faces.ts';

const name = 'virtual:page-fonts.css';
/** Under this name whoever builds a page defines what it sets: JSON of `PageTexts`. */
const constant = 'SET_TEXTS';

/** `import 'virtual:page-fonts.css'`: the faces of a page that is one file, as data, cut to what it sets. */
export function pageFonts(): Plugin {
  let texts: PageTexts = {};
  return {
    name: 'page-fonts',
    configResolved(config) {
      const handed: unknown = config.define?.[constant];
      texts = typeof handed === 'string' ? JSON.parse(handed) : {};
    },
    resolveId(id) {
      return id === name ? `\0${name}` : null;
    },
    async load(id) {
      return id === `\0${name}` ? await writePageFaces(texts) : null;
    },
  };
}
