import { isTree } from './word-tree.ts';
import { createProblem, type Problem } from './translation-problem.ts';

/** What a file of translations is about. */
export interface TranslationHead {
  readonly id: string;
  readonly version: string;
  readonly from: string;
  readonly to: string;
}

/** One row that came back from a translator. */
export interface TranslationRow {
  /** As a spreadsheet counts it, the headings being row 1. */
  readonly row: number;
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

/** A file of translations read, or why it cannot be. */
export type ReadTranslation =
  | { readonly ok: true; readonly head: TranslationHead; readonly rows: readonly TranslationRow[]; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

/** One row that goes out. */
export interface ExportedRow {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly limit: { readonly unit: string; readonly least: number; readonly most: number } | null;
  /** The limit in words, for the spreadsheet. */
  readonly limitNote: string;
  readonly note: string;
}

const kind = 'breach-tabletop/translation';
const FORMAT = 1;
const HEADING_ROWS = 1;

/** A problem of the file as a whole. Pure. */
export function refuseFile(code: Problem['code'], params: Problem['params'] = {}): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: createProblem(code, { row: 0, key: '' }, params) };
}

/** The rows as JSON. Pure. */
export function writeTranslationJson(head: TranslationHead, rows: readonly ExportedRow[]): string {
  const texts = rows.map(({ key, source, target, limit, note }) => ({ key, source, target, limit, note }));
  return JSON.stringify({ kind, format: FORMAT, ...head, texts }, null, 2);
}

/** Reads what `writeTranslationJson` wrote and a translator completed. Pure; never throws. */
export function readTranslationJson(text: string): ReadTranslation {
  const value = parseJson(text);
  if (value === undefined) return refuseFile('not-json');
  if (!isTree(value) || value['kind'] !== kind || value['format'] !== FORMAT) return refuseFile('not-a-translation');
  const { id, version, from, to, texts } = value;
  if (
    typeof id !== 'string' ||
    typeof version !== 'string' ||
    typeof from !== 'string' ||
    typeof to !== 'string' ||
    !Array.isArray(texts)
  ) {
    return refuseFile('not-a-translation');
  }
  const rows: TranslationRow[] = [];
  const problems: Problem[] = [];
  for (const [at, one] of texts.entries()) {
    const row = at + 1 + HEADING_ROWS;
    const { key, source, target } = isTree(one) ? one : {};
    if (typeof key === 'string' && typeof source === 'string' && typeof target === 'string') rows.push({ row, key, source, target });
    else problems.push(createProblem('wrong-entry', { row, key: typeof key === 'string' ? key : '' }));
  }
  return { ok: true, head: { id, version, from, to }, rows, problems };
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
