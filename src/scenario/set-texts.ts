import { isCollection, isMap, isScalar, isSeq, parseDocument, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from './parsed-file.ts';
import { type Branch, growBranch, nameOf, type NewText, stepInto, writeFlow, writeFlowPair, writeItem, writePair } from './text-tree.ts';
import { writeScalar } from './write-scalar.ts';

/**
 * Sets texts in a YAML file that has passed its schema: what stands there is replaced, what is missing is added in the
 * order and manner of `example`, the same file in another language. Comments, order and every other byte stay. Texts
 * come in the order of the example. Pure.
 */
export function setTexts(file: string, texts: readonly NewText[], example = ''): string {
  const top = readTop(file);
  const model = readTop(example);
  const splices: Splice[] = [];
  const gaps = new Map<string, Gap>();
  for (const { path, text } of texts) {
    const { node, depth, inFlow } = descend(top, path);
    if (depth === path.length) {
      if (isScalar(node) && node.value !== text) splices.push(replace(file, node, text, inFlow));
      continue;
    }
    const container = path.slice(0, depth);
    const gap = gaps.get(JSON.stringify(container)) ?? { container: node, path: container, texts: [] };
    gap.texts.push({ path: path.slice(depth), text });
    gaps.set(JSON.stringify(container), gap);
  }
  // Where two end at the same spot, the outer one is put in first, and so comes to stand behind the inner one.
  for (const gap of [...gaps.values()].toSorted((a, b) => a.path.length - b.path.length))
    splices.push(...fill(file, gap, gap.path.reduce<ParsedNode | null>(stepInto, model)));
  return apply(file, splices);
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A map or list and what it lacks; paths are from there. */
interface Gap {
  readonly container: ParsedNode | null;
  readonly path: Path;
  readonly texts: NewText[];
}

function readTop(file: string): ParsedNode | null {
  return parseDocument(file, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' }).contents;
}

/** The deepest node on the way along a path, how far it is, and whether braces or brackets are around it. */
function descend(
  top: ParsedNode | null,
  path: Path,
): { readonly node: ParsedNode | null; readonly depth: number; readonly inFlow: boolean } {
  let node = top;
  let inFlow = false;
  for (const [depth, step] of path.entries()) {
    const next = stepInto(node, step);
    if (next === null) return { node, depth, inFlow };
    inFlow ||= isCollection(node) && node.flow === true;
    node = next;
  }
  return { node, depth: path.length, inFlow };
}

function replace(file: string, node: Scalar.Parsed, text: string, inFlow: boolean): Splice {
  const [from, to] = node.range;
  const written = writeScalar(text, { indent: indentAt(file, from) + 2, inFlow, style: node.type });
  const endsLine = file.slice(from, to).endsWith('\n');
  return { from, to, text: endsLine && !written.endsWith('\n') ? `${written}\n` : written };
}

function fill(file: string, { container, path, texts }: Gap, example: ParsedNode | null): readonly Splice[] {
  const branch = growBranch(texts);
  if (isSeq(container) && Array.isArray(branch)) return [append(file, container, branch, example)];
  if (!isMap(container) || !(branch instanceof Map))
    throw new Error(`Texts cannot be set below "${path.join('.')}": the file has another shape.`);
  const pairs = [...branch].map(([key, one]) => ({ key, one, after: findPredecessor(container, key, example) }));
  return [...new Set(pairs.map(({ after }) => after))].map((after) => {
    const here = pairs.filter((pair) => pair.after === after);
    const { flow } = container;
    return flow === true
      ? insertInBraces(container, after, here.map(({ key, one }) => writeFlowPair(key, one, stepInto(example, key))).join(', '))
      : insertLines(file, container, after, (indent) =>
          here.map(({ key, one }) => writePair(key, one, { indent, example: stepInto(example, key) })).join('\n'),
        );
  });
}

/** The place of the last pair before which nothing of the example's order stands; -1 for the front. */
function findPredecessor(map: YAMLMap.Parsed, key: string, example: ParsedNode | null): number {
  const order = isMap(example) ? example.items.map((pair) => nameOf(pair.key)) : [];
  const before = order.slice(0, Math.max(0, order.indexOf(key)));
  const names = map.items.map((pair) => nameOf(pair.key));
  return order.includes(key) ? Math.max(-1, ...before.map((one) => names.indexOf(one))) : names.length - 1;
}

function insertInBraces(map: YAMLMap.Parsed, after: number, pairs: string): Splice {
  const [first] = map.items;
  const previous = map.items[after];
  if (first === undefined) return insertion(map.range[0] + 1, ` ${pairs} `);
  if (previous === undefined) return insertion(first.key.range[0], `${pairs}, `);
  return insertion((previous.value ?? previous.key).range[1], `, ${pairs}`);
}

function insertLines(file: string, map: YAMLMap.Parsed, after: number, write: (indent: number) => string): Splice {
  const [first] = map.items;
  const previous = map.items[after];
  const start = first?.key.range[0] ?? map.range[0];
  const written = write(indentAt(file, start));
  return previous === undefined
    ? insertion(lineStart(file, start), `${written}\n`)
    : insertAfter(file, findEnd(previous.value ?? previous.key), written);
}

function append(file: string, list: YAMLSeq.Parsed, items: readonly Branch[], example: ParsedNode | null): Splice {
  const last = list.items.at(-1);
  const examples = items.map((_, at) => stepInto(example, list.items.length + at));
  if (list.flow === true) {
    const written = items.map((one, at) => writeFlow(one, examples[at] ?? null)).join(', ');
    return last === undefined ? insertion(list.range[0] + 1, written) : insertion(last.range[1], `, ${written}`);
  }
  const indent = indentAt(file, list.range[0]);
  const written = items.map((one, at) => writeItem(one, { indent, example: examples[at] ?? null })).join('\n');
  return insertAfter(file, findEnd(last ?? list), written);
}

/** On lines of its own below the one in which something ends. */
function insertAfter(file: string, end: number, written: string): Splice {
  const next = file[end - 1] === '\n' ? end : file.indexOf('\n', end) + 1;
  return next === 0 ? insertion(file.length, `\n${written}\n`) : insertion(next, `${written}\n`);
}

function insertion(at: number, text: string): Splice {
  return { from: at, to: at, text };
}

/** Where the last text of a node ends; a block collection itself goes on to the next thing in the file. */
function findEnd(node: ParsedNode): number {
  if (!isCollection(node) || node.flow === true) return node.range[1];
  const last = node.items.at(-1);
  if (last === undefined) return node.range[1];
  return findEnd('key' in last ? (last.value ?? last.key) : last);
}

function lineStart(file: string, offset: number): number {
  return file.lastIndexOf('\n', offset - 1) + 1;
}

/** The column at which the line of an offset begins to say something. */
function indentAt(file: string, offset: number): number {
  const line = file.slice(lineStart(file, offset), offset);
  return line.length - line.trimStart().length;
}

/** Later splices first, so that the offsets of the earlier ones stay true. */
function apply(file: string, splices: readonly Splice[]): string {
  const feed = file.includes('\r\n') ? '\r\n' : '\n';
  return splices
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put.replaceAll('\n', feed) + text.slice(to), file);
}
