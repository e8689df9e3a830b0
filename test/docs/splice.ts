type Tree = { [key: string]: unknown };

/** A plain value with another laid over it: maps by key, lists of things with an `id` by that, other lists as a whole. */
export function layOver(base: unknown, over: unknown): unknown {
  if (isTree(base) && isTree(over)) {
    const laid: Tree = { ...base };
    for (const [key, value] of Object.entries(over)) laid[key] = key in base ? layOver(base[key], value) : value;
    return laid;
  }
  if (!hasIds(base) || !hasIds(over)) return over;
  const known = base.map((one) => {
    const other = over.find((candidate) => candidate['id'] === one['id']);
    return other === undefined ? one : layOver(one, other);
  });
  return [...known, ...over.filter((one) => base.every((candidate) => candidate['id'] !== one['id']))];
}

/**
 * The value that, laid over a file, puts `value` at a path of keys and, in lists, of ids; `''` is the file itself. A key
 * may hold a dot where `base` has such a key.
 */
export function placeAt(base: unknown, path: string, value: unknown): unknown {
  if (path === '') return value;
  if (isTree(base)) {
    const key = Object.keys(base).find((one) => path === one || path.startsWith(`${one}.`)) ?? path.split('.', 1)[0] ?? '';
    return { [key]: placeAt(base[key], path.slice(key.length + 1), value) };
  }
  if (hasIds(base)) {
    const one = base.find(({ id }) => path === id || path.startsWith(`${String(id)}.`));
    if (one !== undefined) return [{ id: one['id'], ...asTree(placeAt(one, path.slice(String(one['id']).length + 1), value)) }];
  }
  return { [path]: value };
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasIds(value: unknown): value is readonly Tree[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isTree(one) && 'id' in one);
}

function asTree(value: unknown): Tree {
  if (!isTree(value)) throw new Error('Only a map can be laid over an entry of a list.');
  return value;
}
