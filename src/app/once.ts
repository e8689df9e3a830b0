/** The same promise for the same key, until it fails: then it can be asked for again. */
export function once<T>(under: Map<string, Promise<T>>, key: string, fetch: () => Promise<T>): Promise<T> {
  const known = under.get(key);
  if (known !== undefined) return known;
  const started = fetch().catch((error: unknown) => {
    under.delete(key);
    throw error;
  });
  under.set(key, started);
  return started;
}
