/** The keys of an object that has no others: lists that the compiler holds against a type, so that a new word is not left out. */
export function keysOf<T extends object>(all: T): readonly Extract<keyof T, string>[] {
  const keys: Extract<keyof T, string>[] = [];
  for (const key in all) keys.push(key);
  return keys;
}

/** An object with an entry for each key. */
export function each<Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)]));
}
