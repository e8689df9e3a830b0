import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { ScenarioPack } from '../src/scenario/compiled.ts';
import { defaultLanguage } from '../src/i18n/languages.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { listScenarioIds, readScenarioFolder } from '../src/cli/scenario-folder.ts';
import { isScenarioModule, modulePrefix, writeScenarioModule } from '../src/cli/scenario-modules.ts';
import { printUnsound, printWarnings } from '../src/cli/word-finding.ts';
import { isProven } from './prove-kept.ts';
import { chooseLanguage, loadWords } from '../src/cli/words.ts';

/**
 * Brings the scenarios into the build: `virtual:catalogue` says which there are, `virtual:scenarios` fetches the parts
 * of each when they are needed. An unsound scenario stops the build with its findings in the author's language.
 */
export function scenarios(): Plugin {
  let folder = resolve('scenarios');
  let isBuild = false;
  let packs: ReadonlyMap<string, ScenarioPack> | null = null;
  const t = loadWords(chooseLanguage(undefined, process.env['LANG']) ?? defaultLanguage);

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
      return isScenarioModule(id) ? `\0${id}` : null;
    },
    load(id) {
      if (!id.startsWith(modulePrefix)) return null;
      const packs = readPacks((text) => this.warn(text));
      const source = writeScenarioModule(packs, id.slice(modulePrefix.length), isProven);
      return source === null ? null : { code: source, moduleSideEffects: false };
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder) || !path.endsWith('.yaml')) return;
        packs = null;
        for (const [id, one] of server.moduleGraph.idToModuleMap) {
          if (id.startsWith(modulePrefix)) server.moduleGraph.invalidateModule(one);
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
