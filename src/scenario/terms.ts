/** How the texts of a scenario may speak. Every list of words that the loader judges by is in this file. */

/** Where a name of the real case may stand: the fact lane, the title, the lines of the brief and what tells the two apart. */
export const factLaneForms: readonly string[] = [
  'scenario title',
  'scenario subtitle',
  'scenario brief-fact',
  'scenario brief-fiction',
  'scenario brief-unknown',
  'scenario disclaimer',
  'scenario other-law',
  'decisions * known',
  'history * body',
  'history * short',
  'history * mark',
];

/** A leak told as certain, and the words in the same sentence that make it the possibility that it is. */
export const assertedLeak: Readonly<Record<string, { readonly asserted: RegExp; readonly hedged: RegExp }>> = {
  ja: {
    asserted: /(?:流出|漏えい|漏洩)し(?:た|ました|ている|ています|ていた|ていました)|(?:情報|番号)が漏れ(?:た|ました)/u,
    hedged:
      /可能性|おそれ|恐れ|疑い|かもしれ|かどうか|のか|(?:た|る)か[、。」]|ていない|ていません|場合|もし|とすれば|なら|とは|と(?:断|言い切|決めつけ)|わけでは/u,
  },
  en: {
    asserted: /\b(?:leaked|has leaked|have leaked)\b/iu,
    hedged: /\b(?:may|might|could|can|would|possibl[ey]|perhaps|whether|if|not|no|never|nothing|suspect\w*|risk|fear\w*|unless)\b/iu,
  },
};

/** Words that have a better one in the term base. */
export const betterTerms: Readonly<Record<string, readonly { readonly word: RegExp; readonly use: string }[]>> = {
  ja: [
    { word: /漏洩/u, use: '漏えい' },
    { word: /発覚/u, use: '指摘' },
    { word: /個情委/u, use: '個人情報保護委員会' },
    { word: /コールセンター/u, use: 'お客様窓口' },
    { word: /カード\p{Nd}[\p{Nd},,]*枚/u, use: '件' },
  ],
  en: [
    { word: /\bdata leakage\b/iu, use: 'leak' },
    { word: /\bcall cent(?:er|re)\b/iu, use: 'customer desk' },
  ],
};

/** Words that make an option sound right without saying what is done. */
export const hollowWords: Readonly<Record<string, readonly RegExp[]>> = {
  ja: [/適切に/u, /速やかに/u],
  en: [/\bproperly\b/iu, /\bappropriate(?:ly)?\b/iu],
};

/** Signs that a text tries to be more than text. */
export const markupSigns: readonly RegExp[] = [/</u, /\{\{/u, /javascript:/iu];

/** Control characters and marks that turn the reading direction; line feeds are allowed. */
export const controlCharacters = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
