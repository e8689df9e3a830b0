import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { workerFile, writeWorker, type KeptFile } from '../src/cli/kept-files.ts';
import { appIcons, drawAppIcon, tabIcon, touchIcon } from './app-icons.ts';
import { manifestFile, writeWebManifest } from './web-manifest.ts';

const worker = fileURLToPath(new URL('../src/offline/worker.ts', import.meta.url));
/** Its name tells its content. */
const hashed = /^assets\/.+-[0-9a-f]{8}\.\w+$/u;

/**
 * Makes the pages an app that needs no network after its first visit: icons, manifest, and the worker that keeps their files.
 * `online` are the pages that are nothing without a network: what only they need is not kept.
 */
export function offline({ online }: { readonly online: readonly string[] }): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml(html, { filename }) {
      const marked = html.replace('<link rel="icon" href="data:," />', `<link rel="icon" href="${tabIcon}" />`);
      if (online.some((page) => filename.endsWith(`/${page}`))) return marked;
      return {
        html: marked,
        tags: [
          { tag: 'link', attrs: { rel: 'manifest', href: `./${manifestFile}` }, injectTo: 'head' },
          { tag: 'link', attrs: { rel: 'apple-touch-icon', href: `./${touchIcon.file}` }, injectTo: 'head' },
        ],
      };
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const made: [string, string | Buffer][] = [[manifestFile, writeWebManifest()]];
        for (const icon of [...appIcons, touchIcon]) made.push([icon.file, await drawAppIcon(icon)]);
        for (const [fileName, source] of made) this.emitFile({ type: 'asset', fileName, source });
        const files = new Map(made);
        for (const one of Object.values(bundle)) files.set(one.fileName, one.type === 'asset' ? Buffer.from(one.source) : one.code);
        const left = listOnlyReached(bundle, online);
        const kept = [...files].filter(([name]) => !left.has(name) && !/^(?:\.vite|licences)\//u.test(name));
        const source = writeWorker(
          await bundleWorker(),
          kept.map(([name, content]) => describeFile(name, content)).toSorted((a, b) => (a.url < b.url ? -1 : 1)),
        );
        this.emitFile({ type: 'asset', fileName: workerFile, source });
      },
    },
  };
}

function describeFile(name: string, content: string | Buffer): KeptFile {
  return { url: name, revision: hashed.test(name) ? null : createHash('sha256').update(content).digest('hex').slice(0, 16) };
}

/** A classic script: not every browser takes a worker that is a module. */
async function bundleWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', lib: { entry: worker, formats: ['iife'], name: 'offlineWorker' } },
  });
  return [built]
    .flat()
    .flatMap((one) => ('output' in one ? one.output : []))
    .flatMap((one) => (one.type === 'chunk' ? [one.code] : []))
    .join('\n');
}

/** Files that only these pages reach. Pure. */
export function listOnlyReached(bundle: Rolldown.OutputBundle, pages: readonly string[]): ReadonlySet<string> {
  const entries = Object.values(bundle).flatMap((one) => (one.type === 'chunk' && one.isEntry ? [one] : []));
  const isTheirs = ({ facadeModuleId }: Rolldown.OutputChunk): boolean =>
    pages.some((page) => facadeModuleId?.endsWith(`/${page}`) === true);
  const others = reach(
    bundle,
    entries.filter((one) => !isTheirs(one)),
  );
  const theirs = reach(bundle, entries.filter(isTheirs));
  return new Set([...pages, ...theirs].filter((name) => !others.has(name)));
}

function reach(bundle: Rolldown.OutputBundle, entries: readonly Rolldown.OutputChunk[]): ReadonlySet<string> {
  const files = new Set(entries.map(({ fileName }) => fileName));
  for (const name of files) {
    const one = bundle[name];
    if (one?.type !== 'chunk') continue;
    const own = [one.viteMetadata?.importedCss, one.viteMetadata?.importedAssets].flatMap((set) => [...(set ?? [])]);
    for (const next of [...one.imports, ...one.dynamicImports, ...own]) files.add(next);
  }
  return files;
}
