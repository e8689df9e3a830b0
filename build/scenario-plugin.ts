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

/** What of the product's content goes into a build. */
export interface Cut {
  readonly scenarios: readonly string[];
  readonly languages: readonly string[];
}

/**
 * Brings the scenarios into the build: `virtual:catalogue` says which there are, `virtual:scenarios` fetches the parts
 * of each when they are needed. An unsound scenario stops the build with its findings in the author's language. With a cut, what
 * is not in it and what only a facilitator is told stays out.
 */
export function scenarios(cut?: Cut): Plugin {
  let folder = resolve('scenarios');
  let isBuild = false;
  let packs: ReadonlyMap<string, ScenarioPack> | null = null;
  const t = loadWords(chooseLanguage(undefined, process.env['LANG']) ?? defaultLanguage);

  const readPacks = (warn: (text: string) => void): ReadonlyMap<string, ScenarioPack> => {
    if (packs !== null) return packs;
    const read = new Map<string, ScenarioPack>();
    for (const id of listScenarioIds(folder).filter((one) => cut?.scenarios.includes(one) ?? true)) {
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
      if (cut !== undefined && /\/facilitator\//u.test(id)) return 'export const value = {};';
      const packs = readPacks((text) => this.warn(text));
      const whole = ({ logic }: ScenarioPack): ScenarioPack | undefined => packs.get(logic.id);
      const shown = cut === undefined ? packs : new Map([...packs].map(([one, pack]) => [one, cutLanguages(pack, cut.languages)]));
      const source = writeScenarioModule(shown, id.slice(modulePrefix.length), (pack) => isProven(whole(pack) ?? pack));
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

function cutLanguages(pack: ScenarioPack, languages: readonly string[]): ScenarioPack {
  const texts = Object.entries(pack.texts).filter(([language]) => languages.includes(language));
  const spoken = pack.logic.languages.filter((language) => languages.includes(language));
  return { ...pack, logic: { ...pack.logic, languages: spoken }, texts: Object.fromEntries(texts) };
}

/** An error whose message is all that its reader can use. */
function withoutStack(message: string): Error {
  return Object.assign(new Error(message), { stack: '' });
}
