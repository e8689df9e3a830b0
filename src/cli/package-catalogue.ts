import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import type { BuiltGame, Selection } from './package-build.ts';

/** The chunk of the catalogue, cut to what a package holds. */
export interface CutCatalogue {
  readonly file: string;
  readonly code: string;
  /** Ids and versions that the build has of what was selected. */
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * The catalogue of a build without the titles and summaries of other scenarios and languages; null where the build's chunk is
 * not one of ours. Runs that chunk, which is nothing but data.
 */
export async function cutCatalogue(build: BuiltGame, { scenarios, languages }: Selection): Promise<CutCatalogue | null> {
  const file = Object.values(build.chunks).find(({ name }) => name === 'catalogue')?.file;
  if (file === undefined) return null;
  const module = await importChunk(build.read(file));
  const [name, value] = Object.entries(module).find(([, exported]) => isCatalogue(exported)) ?? [];
  if (name === undefined || !isCatalogue(value)) return null;
  const cut = value.filter(({ id }) => scenarios.includes(id)).map((entry) => cutEntry(entry, languages));
  const literal = JSON.stringify(JSON.stringify(cut));
  return {
    file,
    code: `const catalogue=JSON.parse(${literal});export{catalogue as ${name}};\n`,
    versions: Object.fromEntries(cut.map(({ id, version }) => [id, version])),
  };
}

function cutEntry(entry: CatalogueEntry, languages: readonly string[]): CatalogueEntry {
  const texts = Object.entries(entry.texts).filter(([language]) => languages.includes(language));
  return { ...entry, languages: entry.languages.filter((one) => languages.includes(one)), texts: Object.fromEntries(texts) };
}

/** By an address of its own bytes: where a build lies outside the project, Node would take its files for another kind of module. */
async function importChunk(bytes: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  try {
    const module: Readonly<Record<string, unknown>> = await import(
      /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(bytes).toString('base64')}`
    );
    return module;
  } catch {
    return {};
  }
}

function isCatalogue(value: unknown): value is readonly CatalogueEntry[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => typeof one === 'object' && one !== null && 'coverLine' in firstText(one))
  );
}

function firstText(entry: object): object {
  const texts: unknown = 'texts' in entry ? entry.texts : null;
  const first: unknown = typeof texts === 'object' && texts !== null ? Object.values(texts)[0] : null;
  return typeof first === 'object' && first !== null ? first : {};
}
