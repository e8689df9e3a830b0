/** A parsed file of words or of a scenario, before anybody has looked at its shape. */
export type Tree = unknown;

/** Every string in a tree, in order. Pure. */
export function listStrings(tree: Tree): string[] {
  if (typeof tree === 'string') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(listStrings) : [];
}

/** What stands at a path; undefined where there is nothing. Pure. */
export function at(tree: Tree, ...path: readonly string[]): Tree {
  return path.reduce<Tree>((node, key) => asRecord(node)[key], tree);
}

/** The ids under a section of any of the trees. Pure. */
export function idsOf(trees: readonly Tree[], section: string): readonly string[] {
  return [...new Set(trees.flatMap((tree) => Object.keys(asRecord(at(tree, section)))))];
}

/** A node as a record, empty for a leaf. Pure. */
export function asRecord(tree: Tree): Readonly<Record<string, Tree>> {
  return typeof tree === 'object' && tree !== null ? { ...tree } : {};
}
