/** A number as it is written in a sentence, and the figures that it is made of. */
export interface FoundNumber {
  /** With its unit, its month and its weekday: `2019年8月20日(火)`, `2,577 cards`. */
  readonly written: string;
  /** `[2019, 8, 20]`: what has to be the same in every language. */
  readonly figures: readonly number[];
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const month = `(?:${months.join('|')})`;
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const digits = String.raw`\p{Nd}(?:[\p{Nd},\uFF0C]*\p{Nd})?(?:[.\uFF0E]\p{Nd}+)?`;
const ordinal = String.raw`\p{Nd}{1,2}(?:st|nd|rd|th)\b`;

/** What belongs to a number in each language, the longest form first. The last is any run of digits, so that none is passed over. */
const forms: Readonly<Record<string, readonly string[]>> = {
  ja: [
    String.raw`\p{Nd}{4}年(?:\p{Nd}{1,2}月(?:\p{Nd}{1,2}日(?:[(\uFF08][月火水木金土日][)\uFF09])?)?)?(?!間)`,
    String.raw`\p{Nd}{1,2}月(?:\p{Nd}{1,2}日(?:[(\uFF08][月火水木金土日][)\uFF09])?)?`,
    String.raw`\p{Nd}{1,2}時(?:\p{Nd}{1,2}分)?(?!間)`,
    String.raw`\p{Nd}{1,2}[:\uFF1A]\p{Nd}{2}`,
    String.raw`(?:約|およそ|おおむね|下|上)?${digits}(?:[万億千](?:${digits}[万千]?)?)*(?:\s?[〜\uFF5E~–-]\s?${digits}[万億千]*)?(?:営業日|日間|日目|日[(\uFF08][月火水木金土日][)\uFF09]|か月|カ月|ヶ月|週間|年間|時間|分間|アカウント|[件円人名日年月時分秒回桁点枚社通台歳倍割条項号%\uFF05])?(?:以内|以上|以下|未満|あまり)?`,
  ],
  en: [
    `(?:${weekday},? )?\\p{Nd}{1,2} ${month}(?: \\p{Nd}{4})?`,
    `(?:${weekday},? )?${month} \\p{Nd}{1,2}(?:st|nd|rd|th)?(?:, \\p{Nd}{4})?(?!\\p{Nd})`,
    `${month} \\p{Nd}{4}`,
    String.raw`\p{Nd}{1,2}:\p{Nd}{2}(?: ?[ap]\.?m\b\.?)?`,
    `(?:${weekday} )?(?:the )?${ordinal}`,
    String.raw`(?:about |roughly |around )?[¥$€£]?${digits}(?:(?: to |–|-)[¥$€£]?${digits})?(?: (?:thousand|million|billion))?(?:%| per ?cent| (?:business |working )?(?:days?|hours?|minutes?|weeks?|months?|years?)\b| yen\b| (?:member log-ins|cards?|card-days?|accounts?|entries|log-ins?|members?|persons?|people|customers?|attempts|cases?|calls?|digits)\b)?`,
  ],
};

const scales: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 億: 1e8, thousand: 1e3, million: 1e6, billion: 1e9 };

/** Every number of a sentence that is written in digits, in order. Pure. */
export function findNumbers(language: string, sentence: string): readonly FoundNumber[] {
  const own = Object.hasOwn(forms, language) ? forms[language] : undefined;
  const pattern = new RegExp([...(own ?? []), digits].join('|'), 'gu');
  return [...sentence.matchAll(pattern)].map(([written]) => ({ written: written.trim(), figures: readFigures(written) }));
}

/** The figures that do not stand in every one of some texts that say the same in several languages. Pure. */
export function listUnmatched(texts: readonly (readonly FoundNumber[])[]): readonly (readonly number[])[] {
  const sets = texts.map((numbers) => new Set(numbers.flatMap(({ figures }) => figures)));
  return sets.map((own) => [...own].filter((figure) => !sets.every((other) => other.has(figure))).toSorted((a, b) => a - b));
}

function readFigures(written: string): readonly number[] {
  const text = written.normalize('NFKC').replaceAll(new RegExp(month, 'gu'), (name) => ` ${months.indexOf(name) + 1} `);
  const found = text.matchAll(/\d[\d,]*(?:\.\d+)?(?:[億万千](?:\d[\d,]*(?:\.\d+)?[億万千]?)*| (?:thousand|million|billion))?/gu);
  return [...found].map(([amount]) => readAmount(amount));
}

/** `2万6千` is a sum of its parts; `1,152万` and `11.52 million` are one part each. */
function readAmount(amount: string): number {
  const parts = amount.matchAll(/(?<figure>\d[\d,]*(?:\.\d+)?) ?(?<scale>[億万千]|thousand|million|billion)?/gu);
  const sum = [...parts].reduce((total, { groups }) => {
    const figure = Number((groups?.['figure'] ?? '').replaceAll(',', ''));
    return total + figure * (scales[groups?.['scale'] ?? ''] ?? 1);
  }, 0);
  return Math.round(sum * 1000) / 1000;
}
