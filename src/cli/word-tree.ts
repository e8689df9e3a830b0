import { getBase } from './plural-forms.ts';

/** The words of one namespace as they stand in their file. */
export interface WordTree {
  readonly [key: string]: unknown;
}

/** One word of the product; `key` is its path with dots. */
export interface Word {
  readonly key: string;
  readonly text: string;
}

/** Whether a value is a tree and not a text. Pure. */
export function isTree(value: unknown): value is WordTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every word of a tree in file order, its key after `prefix`. Pure. */
export function listWords(tree: WordTree, prefix: string): readonly Word[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (typeof value === 'string') return [{ key: `${prefix}${key}`, text: value }];
    return isTree(value) ? listWords(value, `${prefix}${key}.`) : [];
  });
}

/** The tree with a text at a path; what is new stands where the example has it. Pure. */
export function setWords(tree: WordTree, path: readonly string[], text: string, example: WordTree): WordTree {
  const [key = '', ...below] = path;
  const child = tree[key];
  const childExample = example[key];
  const value = below.length === 0 ? text : setWords(isTree(child) ? child : {}, below, text, isTree(childExample) ? childExample : {});
  if (Object.hasOwn(tree, key)) return Object.fromEntries(Object.entries(tree).map(([one, own]) => [one, one === key ? value : own]));
  const entries = Object.entries(tree);
  const order = [...new Set(Object.keys(example).map(getBase))];
  const earlier = new Set(order.slice(0, order.indexOf(getBase(key)) + 1));
  const last = earlier.size === 0 ? entries.length - 1 : entries.findLastIndex(([one]) => earlier.has(getBase(one)));
  return Object.fromEntries([...entries.slice(0, last + 1), [key, value], ...entries.slice(last + 1)]);
}
