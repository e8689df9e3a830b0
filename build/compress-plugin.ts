import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { listFiles } from './list-files.ts';

const endings = ['.js', '.css', '.html', '.svg', '.json', '.txt'];
/** What the build keeps for itself (`.vite/`), wherever the folder of the build lies (`../elsewhere`). */
const hidden = /\/\.(?!\.)/;
/** Below this a twin costs more than it saves. */
const smallest = 512;

/** Writes a brotli and a gzip twin beside every file of words and code, so that the server compresses nothing while it serves. */
export function compress(): Plugin {
  return {
    name: 'compress',
    apply: 'build',
    enforce: 'post',
    // Not closeBundle: that is called after a failed build too, and would cover its error.
    writeBundle({ dir }) {
      for (const file of listFiles(dir ?? 'dist', endings)) {
        const bytes = readFileSync(file);
        if (bytes.length < smallest || hidden.test(file)) continue;
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
        );
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
