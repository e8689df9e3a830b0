import type { ScenarioPack } from '#scenario/compiled.ts';
import { describePack, orderCatalogue } from '#scenario/describe-pack.ts';
import { splitText } from '#scenario/split-text.ts';

/** The parts that are fetched per language, each a chunk of its own; what a recheck asks is in none, for no page of the game asks it. */
const textParts = ['opening', 'rest', 'facilitator'] as const;
/** The parts that speak no language, or all of them. */
const commonParts = ['logic', 'history', 'sources'] as const;

/** With what the ids of all virtual modules begin once they are resolved. */
export const modulePrefix = '\0virtual:';

/** Whether a module is one of `virtual:catalogue`, `virtual:scenarios` and the parts they fetch. Pure. */
export function isScenarioModule(id: string): boolean {
  return /^virtual:(?:catalogue|scenarios|scenario\/.+)$/u.test(id);
}

/**
 * The source of a virtual module, by its name without `virtual:`; null if there is none of that name. `isProven` is asked for the
 * catalogue only.
 */
export function writeScenarioModule(
  packs: ReadonlyMap<string, ScenarioPack>,
  name: string,
  isProven: (pack: ScenarioPack) => boolean,
): string | null {
  if (name === 'catalogue')
    return writeJson('catalogue', orderCatalogue([...packs.values()].map((pack) => describePack(pack, isProven(pack)))));
  if (name === 'scenarios') return writeFetchers(packs);
  const [, id = '', part = '', language = ''] = name.split('/');
  const pack = packs.get(id);
  if (pack === undefined) return null;
  const common = commonParts.find((one) => one === part);
  if (common !== undefined) return writeJson('value', pack[common]);
  const text = pack.texts[language];
  const kind = textParts.find((one) => one === part);
  return text === undefined || kind === undefined ? null : writeJson('value', splitText(text, pack)[kind]);
}

function writeFetchers(packs: ReadonlyMap<string, ScenarioPack>): string {
  const entries = [...packs].map(([id, { texts }]) => {
    const byLanguage = textParts.map((part) => {
      const fetchers = Object.keys(texts).map((language) => `${JSON.stringify(language)}: ${writeFetcher(`${id}/${part}/${language}`)}`);
      return `${part}: { ${fetchers.join(', ')} }`;
    });
    const common = commonParts.map((part) => `${part}: ${writeFetcher(`${id}/${part}`)}`);
    return `${JSON.stringify(id)}: { ${[...common, ...byLanguage].join(', ')} }`;
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
