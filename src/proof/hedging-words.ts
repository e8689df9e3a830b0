/**
 * Words of doubt and care that make an option sound like the good pupil's answer. A language without a list is not
 * judged by it.
 */
const hedgingWords: Readonly<Record<string, RegExp>> = {
  ja: /まず|念のため|ひとまず|いったん|一旦|とりあえず|確認|確かめ|慎重|可能な限り|できるだけ|できる限り|見極め|見守|様子を見/gu,
  en: /\b(?:first|careful(?:ly)?|check(?:s|ed|ing)?|confirm(?:s|ed|ing)?|cautious(?:ly)?|verify(?:ing)?|make sure|just in case|as far as possible|for now|for the time being)\b/giu,
};

/** The languages whose hedging words are known. */
export const hedgedLanguages: readonly string[] = Object.keys(hedgingWords);

/** How many hedging words a label holds; 0 in a language without a list. Pure. */
export function countHedges(language: string, label: string): number {
  const words = Object.hasOwn(hedgingWords, language) ? hedgingWords[language] : undefined;
  return words === undefined ? 0 : [...label.matchAll(words)].length;
}
