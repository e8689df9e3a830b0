/** A term as it is worded in one language. */
export interface WordedTerm<Id extends string = string> {
  readonly id: Id;
  readonly term: string;
  /** How its Japanese is read: in kana for Japanese readers, in Latin letters for others. */
  readonly reading: string;
  /** What it is called in the other language. */
  readonly other: string;
  readonly what: string;
}

/** The terms that hold what is asked for, in the order of the language's own alphabet. Pure. */
export function findTerms<Id extends string>(
  terms: readonly WordedTerm<Id>[],
  asked: string,
  order: { readonly locale: string; readonly by: 'reading' | 'term' },
): readonly WordedTerm<Id>[] {
  const collator = new Intl.Collator(order.locale);
  const wanted = fold(asked.trim());
  return terms
    .filter(({ term, reading, other }) => [term, reading, other].some((one) => fold(one).includes(wanted)))
    .toSorted((a, b) => collator.compare(a[order.by], b[order.by]));
}

const kanaStep = 0x60;

/** Width, case, macrons and the two kinds of kana make no difference to whoever searches. */
function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  const hiragana = plain.replace(/[\u30a1-\u30f6]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - kanaStep));
  return hiragana
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');
}
