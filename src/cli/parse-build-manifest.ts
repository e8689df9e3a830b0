/** A chunk of the built game as Vite's manifest tells of it; keys of other chunks, names of files. */
export interface BuiltChunk {
  readonly name: string;
  readonly file: string;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly css: readonly string[];
  readonly assets: readonly string[];
}

/** Vite's `.vite/manifest.json` by key, or null where the text is none. Pure. */
export function parseBuildManifest(text: string): Readonly<Record<string, BuiltChunk>> | null {
  const value = parseJson(text);
  if (!isObject(value)) return null;
  const chunks = Object.entries(value).map(([key, chunk]) => [key, readChunk(chunk)] as const);
  const read = chunks.flatMap(([key, chunk]) => (chunk === null ? [] : [[key, chunk] as const]));
  return read.length === chunks.length && read.length > 0 ? Object.fromEntries(read) : null;
}

function readChunk(value: unknown): BuiltChunk | null {
  if (!isObject(value) || typeof value['file'] !== 'string') return null;
  const list = (field: string): readonly string[] => {
    const found: unknown = value[field];
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
  };
  return {
    name: typeof value['name'] === 'string' ? value['name'] : '',
    file: value['file'],
    imports: list('imports'),
    dynamicImports: list('dynamicImports'),
    css: list('css'),
    assets: list('assets'),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
