import { chooseUnit } from '#scenario/text-limits.ts';

/** A term of the term base in two languages. */
export interface Term {
  readonly source: string;
  readonly target: string;
}

/** The terms that occur in a text, the longer one where one holds another, each once. Pure. */
export function findTerms(text: string, terms: readonly Term[], language: string): readonly Term[] {
  const found: Term[] = [];
  let rest = fold(text);
  for (const term of terms.toSorted((a, b) => b.source.length - a.source.length)) {
    const pattern = createPattern(fold(term.source), language);
    if (found.some((one) => fold(one.source) === fold(term.source)) || !pattern.test(rest)) continue;
    found.push(term);
    rest = rest.replaceAll(pattern, '\u0000');
  }
  return found;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Where words have spaces between them, a term is found as whole words, in the singular or the plural. */
function createPattern(term: string, language: string): RegExp {
  const escaped = term.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return chooseUnit(language) === 'characters'
    ? new RegExp(escaped, 'gu')
    : new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}s?(?![\p{L}\p{N}])`, 'gu');
}
