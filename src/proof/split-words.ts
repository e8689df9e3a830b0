/** The words of a label that could tell: of two letters at least, and no figures. Pure. */
export function splitWords(language: string, text: string): readonly string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].flatMap(({ segment, isWordLike }) => {
    const word = segment.toLowerCase();
    return isWordLike === true && word.length > 1 && !/\d/u.test(word) ? [word] : [];
  });
}
