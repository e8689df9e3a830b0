import { isCollection, isMap, isScalar, isSeq, parseDocument, type ParsedNode } from 'yaml';
import type { Path } from './parsed-file.ts';
import { setTexts } from './set-texts.ts';
import { nameOf, type NewText } from './text-tree.ts';

/**
 * A text file in a new language after the example of one in another: same order, comments and layout, without what has
 * no text yet. Texts come in the order of the example. Pure.
 */
export function growTextFile(example: string, texts: readonly NewText[]): string {
  const kept = new Set(texts.map(({ path }) => JSON.stringify(path)));
  const document = parseDocument(example, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const isPruned = document.contents !== null && prune(document.contents, [], kept);
  return setTexts(isPruned ? document.toString({ lineWidth: 0 }) : example, texts);
}

/** Takes out every text that is not kept and what holds nothing any more; says whether there was any. */
function prune(node: ParsedNode, path: Path, kept: ReadonlySet<string>): boolean {
  if (isScalar(node) || !isCollection(node)) return false;
  const before = node.items.length;
  let isPruned = false;
  const isLeft = (child: ParsedNode | null, at: Path): boolean => {
    if (child === null) return false;
    if (isScalar(child)) return kept.has(JSON.stringify(at));
    isPruned = prune(child, at, kept) || isPruned;
    return isCollection(child) && child.items.length > 0;
  };
  if (isMap(node)) node.items = node.items.filter(({ key, value }) => isLeft(value, [...path, nameOf(key)]));
  else if (isSeq(node)) node.items = node.items.filter((child, at) => isLeft(child, [...path, at]));
  return isPruned || node.items.length < before;
}
