import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { PageCode } from './graph-html.ts';
import type { SetTexts } from './graph-set-texts.ts';

/**
 * Bundles the page of a story with its faces cut to what it sets. Nothing is written; takes a second or two, and longer the
 * first time a text needs characters that were never cut.
 */
export async function bundleStoryPage(texts: SetTexts): Promise<PageCode> {
  const built = await build({
    configFile: fileURLToPath(new URL('../../build/story-page.config.ts', import.meta.url)),
    // build/page-fonts-plugin.ts cuts the faces by it.
    define: { SET_TEXTS: JSON.stringify(texts) },
  });
  const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return {
    script: output.flatMap((one) => (one.type === 'chunk' ? [closeNowhere(one.code)] : [])).join('\n'),
    style: output.flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [])).join('\n'),
  };
}

/** A script within a page must not hold what ends it. */
function closeNowhere(script: string): string {
  return script.replaceAll(/<\/(?=script)/giu, String.raw`<\/`);
}
