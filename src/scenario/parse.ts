import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type ParsedNode,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { createFinding, type Finding, type Place } from './finding.ts';
import type { FindingCode } from './finding-codes.ts';
import { nameSyntaxError } from './name-syntax-error.ts';
import { findDeepNesting } from './nesting.ts';
import { describePath, type ParsedFile, type Path } from './parsed-file.ts';

const MAX_CHARACTERS = 600_000;
const MAX_LINES = 20_000;
const MAX_SYNTAX_FINDINGS = 20;

/** What bytes of another encoding, such as Shift_JIS or UTF-16, have become by the time they are read as UTF-8. */
const foreignBytes = /[\0\uFFFD]/u;
/** What follows a plain text on its line and looks more like its end than like a remark: a hash sign without a space. */
const hashAfterText = /^[ \t]+#[^\s#]/u;
/** Blanks or letters beyond ASCII: a text to be read, not an id or a number. */
const prose = /[^\u0021-\u007E]/u;

/** What became of a YAML text: the file where it could be read, and everything found on the way. */
export interface Parsed {
  readonly file: ParsedFile | null;
  readonly findings: readonly Finding[];
}

/** Reads a YAML text to a plain value that knows where each part stands. Pure; never throws, whatever the text. */
export function parseFile(name: string, text: string): Parsed {
  const lines = text.split('\n', MAX_LINES + 1).length;
  if (text.length > MAX_CHARACTERS || lines > MAX_LINES) {
    const params = { characters: MAX_CHARACTERS, lines: MAX_LINES };
    return { file: null, findings: [createFinding('scenario/file-too-large', name, { line: 1, column: 1 }, params)] };
  }
  const foreign = text.search(foreignBytes);
  if (foreign !== -1) return { file: null, findings: [createFinding('scenario/not-utf8', name, countPlace(text, foreign))] };
  const tooDeep = findDeepNesting(text);
  if (tooDeep !== null) {
    return { file: null, findings: [createFinding('scenario/too-deep', name, countPlace(text, tooDeep))] };
  }
  const counter = new LineCounter();
  // Keys are compared by `readNode`: the parser's own comparison is quadratic in the number of keys.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const placeOf = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const syntax = listSyntaxErrors(document, text.split('\n'), placeOf);
  if (syntax.length > 0) return { file: null, findings: syntax.map(({ code, place }) => createFinding(code, name, place)) };

  const reading: Reading = { name, text, placeOf, spots: new Map(), findings: [] };
  const value = readNode(reading, document.contents, []);
  // What an alias stands for is not read, so a shape judged without it would be a wrong one.
  if (reading.findings.some((one) => one.code === 'scenario/alias')) return { file: null, findings: reading.findings };
  return {
    file: { name, value, locate: (path, aim = 'value') => locatePart(reading, path, aim) },
    findings: reading.findings,
  };
}

/** The first of the parser's errors and those that stand for themselves: the others mostly follow from one above them. */
function listSyntaxErrors(
  document: Document.Parsed,
  lines: readonly string[],
  placeOf: (offset: number) => Place,
): readonly { readonly code: FindingCode; readonly place: Place }[] {
  const told = new Set<number>();
  const errors = document.errors.flatMap(({ code: parserCode, message, pos }, at) => {
    // The parser calls it an indent that is wrong; to an author it is a bracket or brace that never closes.
    const isUnclosed = parserCode === 'MISSING_CHAR' || message.startsWith('Flow ');
    const noticed = placeOf(pos[0]);
    const { code, isEvident } = nameSyntaxError(isUnclosed ? 'MISSING_CHAR' : parserCode, lines[noticed.line - 1] ?? '');
    if ((at > 0 && !isEvident) || told.has(noticed.line)) return [];
    told.add(noticed.line);
    return [{ code, place: isUnclosed && !isEvident ? placeOf(findOpening(document, pos[0])) : noticed }];
  });
  return errors.slice(0, MAX_SYNTAX_FINDINGS);
}

/** What is never closed is noticed lines later; what its author wants to see is where it opens. */
function findOpening(document: Document.Parsed, missingAt: number): number {
  let opening = missingAt;
  const consider = (isOpen: boolean, range: readonly [number, number, number] | null | undefined): void => {
    if (isOpen && range && range[0] < missingAt && range[1] >= missingAt) opening = range[0];
  };
  visit(document, {
    Scalar: (_key, { type, range }) => consider(type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE', range),
    Collection: (_key, { flow, range }) => consider(flow === true, range),
  });
  return opening;
}

interface Reading {
  readonly name: string;
  readonly text: string;
  readonly placeOf: (offset: number) => Place;
  /** Offsets of each part, by path. */
  readonly spots: Map<string, { readonly key: number; readonly value: number }>;
  readonly findings: Finding[];
}

function readNode(reading: Reading, node: ParsedNode | null, path: Path): unknown {
  if (node === null) return null;
  const offset = node.range[0];
  if (isAlias(node)) {
    report(reading, 'scenario/alias', offset, { name: node.source });
    return undefined;
  }
  if (node.tag !== undefined) report(reading, 'scenario/tag', offset, { tag: node.tag });
  if (isMap(node)) return readMap(reading, node, path);
  if (isSeq(node)) return readList(reading, node, path);
  return readScalar(reading, node);
}

function readScalar(reading: Reading, node: Scalar.Parsed): unknown {
  const end = node.range[1];
  if (
    node.type === 'PLAIN' &&
    typeof node.value === 'string' &&
    prose.test(node.value) &&
    hashAfterText.test(reading.text.slice(end, end + 80))
  )
    report(reading, 'scenario/text-cut-by-hash', node.range[0], {});
  return typeof node.value === 'bigint' ? Number(node.value) : node.value;
}

function readList(reading: Reading, node: YAMLSeq.Parsed, path: Path): unknown[] {
  return node.items.map((item, at) => {
    const child = [...path, at];
    const offset = item.range?.[0] ?? node.range[0];
    reading.spots.set(toSpotKey(child), { key: offset, value: offset });
    return readNode(reading, item, child);
  });
}

function readMap(reading: Reading, node: YAMLMap.Parsed, path: Path): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (const { key, value } of node.items) {
    const offset = key.range[0];
    const name = readKey(key);
    if (name === null || name === '__proto__') {
      report(reading, 'scenario/key-not-text', offset, { path: describePath(reading.name, path) });
      continue;
    }
    if (Object.hasOwn(map, name)) {
      report(reading, 'scenario/duplicate-key', offset, { key: name, path: describePath(reading.name, path) });
      continue;
    }
    const child = [...path, name];
    reading.spots.set(toSpotKey(child), { key: offset, value: value?.range[0] ?? offset });
    map[name] = readNode(reading, value, child);
  }
  return map;
}

/** Keys are texts; a number or a truth value as a key is taken as it is written. */
function readKey(key: ParsedNode): string | null {
  if (!isScalar(key)) return null;
  const { value } = key;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}` : null;
}

function locatePart(reading: Reading, path: Path, aim: 'key' | 'value'): Place {
  const spot = reading.spots.get(toSpotKey(path));
  if (spot !== undefined) return reading.placeOf(spot[aim]);
  return path.length === 0 ? { line: 1, column: 1 } : locatePart(reading, path.slice(0, -1), 'key');
}

function toSpotKey(path: Path): string {
  return JSON.stringify(path);
}

function report(reading: Reading, code: FindingCode, offset: number, params: Finding['params']): void {
  reading.findings.push(createFinding(code, reading.name, reading.placeOf(offset), params));
}

function countPlace(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
