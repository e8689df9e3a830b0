import type { TextTree } from './scenario-texts.ts';

/** Two parts of one text file as one tree; where both say something, the second one stands. Pure. */
export function mergeTextTrees(first: TextTree, second: TextTree): TextTree {
  const merged = new Map<string, unknown>(Object.entries(first));
  for (const [key, value] of Object.entries(second)) {
    const standing = merged.get(key);
    merged.set(key, isTree(standing) && isTree(value) ? mergeTextTrees(standing, value) : value);
  }
  return Object.fromEntries(merged);
}

function isTree(value: unknown): value is TextTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
