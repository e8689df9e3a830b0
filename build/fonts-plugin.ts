import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { writeFontFaces } from './fonts/cut-faces.ts';
import { fontLicences } from './fonts/faces.ts';

/** `import 'virtual:fonts.css'`: every face of the product, cut to what is set in it; the licences travel along. */
export function fonts(): Plugin {
  return {
    name: 'fonts',
    enforce: 'pre',
    async resolveId(id) {
      return id === 'virtual:fonts.css' ? resolve(await writeFontFaces()) : null;
    },
    generateBundle() {
      for (const [name, file] of Object.entries(fontLicences)) {
        this.emitFile({ type: 'asset', fileName: `licences/${name}-OFL.txt`, source: readFileSync(file) });
      }
    },
  };
}
