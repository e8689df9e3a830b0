import { toCanonicalJson } from '#shared/canonical-json.ts';

/**
 * A short sum over the canonical JSON of a value: it tells a truncated or edited save from a whole one. It keeps out
 * accidents, not attackers: whoever cheats in a solo exercise cheats themselves.
 */
export function sumOf(value: unknown): string {
  const text = toCanonicalJson(value);
  return `${hash(text, 0x811c9dc5)}${hash(text, 0x9e3779b1)}`;
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string, start: number): string {
  let sum = start;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
