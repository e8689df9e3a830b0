import type { Language } from './languages.ts';

/** The tag that asks for the pseudo-language: English made longer and stranger, to find what does not fit or is not translated. */
export const pseudoTag = 'xx-pseudo';

/** The language that is made strange. */
export const pseudoBase: Language = 'en';

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  y: 'ý',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  z: 'ž',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  Y: 'Ý',
  C: 'Ç',
  N: 'Ñ',
  S: 'Š',
  Z: 'Ž',
};

/** Accents, brackets and 40 % more length; placeholders stay as they are. Pure. */
export function makePseudoText(text: string): string {
  let letters = 0;
  const strange = text
    .split(/(\{\{[^}]*\}\})/u)
    .map((part) => {
      if (part.startsWith('{{')) return part;
      letters += part.length;
      return Array.from(part, (letter) => accents[letter] ?? letter).join('');
    })
    .join('');
  return `[${strange}${'~'.repeat(Math.ceil(letters * 0.4))}]`;
}

/** Every text of a tree made pseudo; the tree keeps its shape. Pure. */
export function makePseudoTree(tree: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(tree).map(([key, value]: [string, unknown]) => [key, makePseudoNode(value)]));
}

function makePseudoNode(node: unknown): unknown {
  if (typeof node === 'string') return makePseudoText(node);
  if (Array.isArray(node)) return node.map(makePseudoNode);
  if (typeof node === 'object' && node !== null) return makePseudoTree(node);
  return node;
}
