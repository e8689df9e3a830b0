import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { ScenarioPack } from '../src/scenario/compiled.ts';
import { describePack, orderCatalogue } from '../src/scenario/describe-pack.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { splitText } from '../src/scenario/split-text.ts';
import { listScenarioIds, readScenarioFolder } from '../src/cli/scenario-folder.ts';
import { printUnsound, printWarnings } from '../src/cli/word-finding.ts';
import { chooseLanguage, loadWords } from '../src/cli/words.ts';

/** The parts that are fetched per language, each a chunk of its own. */
const textParts = ['text', 'later', 'facilitator'] as const;
const prefix = '\0virtual:';

/**
 * Brings the scenarios into the build: `virtual:catalogue` says which there are, `virtual:scenarios` fetches the parts
 * of each when they are needed. An unsound scenario stops the build with its findings in the author's language.
 */
export function scenarios(): Plugin {
  let folder = resolve('scenarios');
  let isBuild = false;
  let packs: ReadonlyMap<string, ScenarioPack> | null = null;
  const t = loadWords(chooseLanguage(undefined, process.env['LANG']) ?? 'ja');

  const readPacks = (warn: (text: string) => void): ReadonlyMap<string, ScenarioPack> => {
    if (packs !== null) return packs;
    const read = new Map<string, ScenarioPack>();
    for (const id of listScenarioIds(folder)) {
      const loaded = loadScenario(readScenarioFolder(join(folder, id)));
      if (!loaded.ok) throw withoutStack(printUnsound(id, loaded.findings, t));
      if (loaded.findings.length > 0) warn(printWarnings(id, loaded.findings, t));
      read.set(id, loaded.pack);
    }
    packs = read;
    return read;
  };

  return {
    name: 'scenarios',
    configResolved(config) {
      folder = join(config.root, 'scenarios');
      isBuild = config.command === 'build';
    },
    buildStart() {
      // The dev server starts all the same and shows the findings over the page, until they are mended.
      if (isBuild) readPacks((text) => this.warn(text));
    },
    resolveId(id) {
      return /^virtual:(?:catalogue|scenarios|scenario\/.+)$/u.test(id) ? `\0${id}` : null;
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const source = writeModule(
        readPacks((text) => this.warn(text)),
        id.slice(prefix.length),
      );
      return source === null ? null : { code: source, moduleSideEffects: false };
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder) || !path.endsWith('.yaml')) return;
        packs = null;
        for (const [id, one] of server.moduleGraph.idToModuleMap) {
          if (id.startsWith(prefix)) server.moduleGraph.invalidateModule(one);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/** An error whose message is all that its reader can use. */
function withoutStack(message: string): Error {
  return Object.assign(new Error(message), { stack: '' });
}

/** The source of a virtual module, by its name without `virtual:`; null if there is none of that name. */
function writeModule(packs: ReadonlyMap<string, ScenarioPack>, name: string): string | null {
  if (name === 'catalogue') return writeJson('catalogue', orderCatalogue([...packs.values()].map(describePack)));
  if (name === 'scenarios') return writeFetchers(packs);
  const [, id = '', part = '', language = ''] = name.split('/');
  const pack = packs.get(id);
  if (pack === undefined) return null;
  if (part === 'logic') return writeJson('value', pack.logic);
  if (part === 'reference') return writeJson('value', { sources: pack.sources, history: pack.history });
  const text = pack.texts[language];
  const kind = textParts.find((one) => one === part);
  return text === undefined || kind === undefined ? null : writeJson('value', splitText(text, pack.logic)[kind]);
}

function writeFetchers(packs: ReadonlyMap<string, ScenarioPack>): string {
  const entries = [...packs].map(([id, { texts }]) => {
    const byLanguage = textParts.map((part) => {
      const fetchers = Object.keys(texts).map((language) => `${JSON.stringify(language)}: ${writeFetcher(`${id}/${part}/${language}`)}`);
      return `${part}: { ${fetchers.join(', ')} }`;
    });
    return `${JSON.stringify(id)}: { logic: ${writeFetcher(`${id}/logic`)}, reference: ${writeFetcher(`${id}/reference`)}, ${byLanguage.join(', ')} }`;
  });
  return `export const scenarioChunks = { ${entries.join(', ')} };`;
}

function writeFetcher(path: string): string {
  return `() => import(${JSON.stringify(`virtual:scenario/${path}`)}).then((part) => part.value)`;
}

/** A text that is parsed as JSON is read faster than the same data as code, and holds nothing that could run. */
function writeJson(name: string, value: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}
