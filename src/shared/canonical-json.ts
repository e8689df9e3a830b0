/**
 * JSON with keys in code-unit order and without white space, so that equal values give equal text in every runtime.
 * Pure. Throws a RangeError for a number that JSON cannot hold (NaN, infinities): a hash over it would be a lie.
 */
export function toCanonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`A canonical number must be finite, this one is ${value}.`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((one: unknown) => toCanonicalJson(one ?? null)).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${toCanonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  throw new RangeError(`A ${typeof value} has no canonical JSON.`);
}
