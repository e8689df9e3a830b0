/** The sentences of a text as its language ends them, without the white space between them. Pure. */
export function splitSentences(language: string, text: string): readonly string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}
