import { isCollection, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Path } from './parsed-file.ts';
import { writeScalar } from './write-scalar.ts';

/** A text and where it shall stand. */
export interface NewText {
  readonly path: Path;
  readonly text: string;
}

/** Texts that are not in a file yet, as the branch they form there. */
export type Branch = string | Branch[] | Map<string, Branch>;

/** The branch below one place; paths are from there. An empty path is the text itself. Pure. */
export function growBranch(texts: readonly NewText[]): Branch {
  const first = texts[0];
  if (first === undefined || first.path.length === 0) return first?.text ?? '';
  const children = new Map<string, NewText[]>();
  for (const { path, text } of texts) {
    const step = String(path[0]);
    children.set(step, [...(children.get(step) ?? []), { path: path.slice(1), text }]);
  }
  const grown = [...children].map(([step, below]) => [step, growBranch(below)] as const);
  return typeof first.path[0] === 'number' ? grown.map(([, one]) => one) : new Map(grown);
}

/** The node at a step of a node, null where there is none. Pure. */
export function stepInto(node: ParsedNode | null, step: string | number): ParsedNode | null {
  if (isMap(node)) return node.items.find(({ key }) => nameOf(key) === String(step))?.value ?? null;
  return isSeq(node) ? (node.items[Number(step)] ?? null) : null;
}

/** The name of a key, as the loader reads it. Pure. */
export function nameOf(key: ParsedNode): string {
  return isScalar(key) ? String(key.value) : '';
}

/** How a branch is written: by the example of the same branch in another language, if there is one. */
export interface Manner {
  readonly indent: number;
  readonly example: ParsedNode | null;
}

/** A key and its branch as lines of a block map, without the last line feed. Pure. */
export function writePair(key: string, branch: Branch, { indent, example }: Manner): string {
  const head = `${' '.repeat(indent)}${writeKey(key)}:`;
  if (typeof branch === 'string') return `${head} ${write(branch, { indent: indent + 2, example }, false)}`;
  if (isCollection(example) && example.flow === true) return `${head} ${writeFlow(branch, example)}`;
  const below = Array.isArray(branch)
    ? branch.map((one, at) => writeItem(one, { indent: indent + 2, example: stepInto(example, at) }))
    : [...branch].map(([name, one]) => writePair(name, one, { indent: indent + 2, example: stepInto(example, name) }));
  return [head, ...below].join('\n');
}

/** A text as an item of a block list, without the last line feed. Pure. */
export function writeItem(branch: Branch, { indent, example }: Manner): string {
  const written = typeof branch === 'string' ? write(branch, { indent: indent + 2, example }, false) : writeFlow(branch, example);
  return `${' '.repeat(indent)}- ${written}`;
}

/** A branch within braces or brackets, in one line. Pure. */
export function writeFlow(branch: Branch, example: ParsedNode | null): string {
  if (typeof branch === 'string') return write(branch, { indent: 0, example }, true);
  if (Array.isArray(branch)) return `[${branch.map((one, at) => writeFlow(one, stepInto(example, at))).join(', ')}]`;
  return `{ ${[...branch].map(([key, one]) => writeFlowPair(key, one, stepInto(example, key))).join(', ')} }`;
}

/** A key and its branch within braces. Pure. */
export function writeFlowPair(key: string, branch: Branch, example: ParsedNode | null): string {
  return `${writeKey(key)}: ${writeFlow(branch, example)}`;
}

function write(text: string, { indent, example }: Manner, inFlow: boolean): string {
  const style = isScalar(example) ? example.type : undefined;
  return writeScalar(text, { indent, inFlow, style }).replace(/\n$/u, '');
}

function writeKey(key: string): string {
  return writeScalar(key, { indent: 0, inFlow: true, style: undefined });
}
