import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import type { BuiltGame, Selection } from './package-build.ts';
import { parseCatalogueChunk } from './parse-catalogue-chunk.ts';

/** The chunk of the catalogue, cut to what a package holds. */
export interface CutCatalogue {
  readonly file: string;
  readonly code: string;
  /** Ids and versions that the build has of what was selected. */
  readonly versions: Readonly<Record<string, string>>;
}

/** The catalogue of a build without the titles and summaries of other scenarios and languages; null where the build has none of ours. */
export function cutCatalogue(build: BuiltGame, { scenarios, languages }: Selection): CutCatalogue | null {
  const file = Object.values(build.chunks).find(({ name }) => name === 'catalogue')?.file;
  const chunk = file === undefined ? null : parseCatalogueChunk(new TextDecoder().decode(build.read(file)));
  if (file === undefined || chunk === null) return null;
  const cut = chunk.entries.filter(({ id }) => scenarios.includes(id)).map((entry) => cutEntry(entry, languages));
  const literal = JSON.stringify(JSON.stringify(cut));
  return {
    file,
    code: `const catalogue=JSON.parse(${literal});export{catalogue as ${chunk.exported}};\n`,
    versions: Object.fromEntries(cut.map(({ id, version }) => [id, version])),
  };
}

function cutEntry(entry: CatalogueEntry, languages: readonly string[]): CatalogueEntry {
  const texts = Object.entries(entry.texts).filter(([language]) => languages.includes(language));
  return { ...entry, languages: entry.languages.filter((one) => languages.includes(one)), texts: Object.fromEntries(texts) };
}
