import type { CatalogueEntry } from '#scenario/describe-pack.ts';

/** The chunk of `virtual:catalogue` as the bundler wrote it. */
export interface CatalogueChunk {
  /** Under which name other chunks ask for it. */
  readonly exported: string;
  readonly entries: readonly CatalogueEntry[];
}

/** JSON in a literal of JavaScript, and what it is exported as; nothing else is in the chunk. */
const chunk =
  /^[^(]*JSON\.parse\((?<literal>`[^`\\]*(?:\\.[^`\\]*)*`|'[^'\\]*(?:\\.[^'\\]*)*'|"[^"\\]*(?:\\.[^"\\]*)*")\);?\s*export\s*\{\s*[\w$]+ as (?<exported>[\w$]+)\s*\};?\s*$/su;

/** Reads the chunk of the catalogue without running it, or null where it is not one of ours. Pure. */
export function parseCatalogueChunk(code: string): CatalogueChunk | null {
  const { literal = '', exported = '' } = chunk.exec(code)?.groups ?? {};
  const entries = parseJson(unescape(literal.slice(1, -1)));
  return Array.isArray(entries) && entries.length > 0 && entries.every(isEntry) ? { exported, entries } : null;
}

const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** What a literal of JavaScript stands for (ECMAScript 2023, 12.9.4). */
function unescape(literal: string): string {
  return literal.replaceAll(
    /\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gisu,
    (_, point, four, two, sign: string | undefined) =>
      sign === undefined ? String.fromCodePoint(Number.parseInt(String(point ?? four ?? two), 16)) : (signs[sign] ?? sign),
  );
}

function isEntry(value: unknown): value is CatalogueEntry {
  return typeof value === 'object' && value !== null && ['id', 'version', 'languages', 'texts'].every((field) => field in value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
