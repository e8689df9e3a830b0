import { describe, expect, it } from 'vitest';
import { findNumbers, listUnmatched } from '#cli/facts-find-numbers.ts';
import { splitSentences } from '#cli/facts-split-sentences.ts';

const written = (language: string, sentence: string) => findNumbers(language, sentence).map((one) => one.written);
const figures = (language: string, sentence: string) => findNumbers(language, sentence).map((one) => one.figures);

describe('the numbers of a sentence', () => {
  it.each([
    ['ja', '2019年8月20日(火)、カード情報2,577件が', ['2019年8月20日(火)', '2,577件']],
    ['ja', '7月1日と7日の前後', ['7月1日', '7日']],
    ['ja', '速報がおおむね3〜5日以内、確報が60日以内です。', ['おおむね3〜5日以内', '60日以内']],
    ['ja', '費用は約240万円、割合は12.5%です。', ['約240万円', '12.5%']],
    ['ja', '11日(木)10時55分に停止し、3営業日で', ['11日(木)', '10時55分', '3営業日']],
    ['ja', '2026年11月と162日間、法26条', ['2026年11月', '162日間', '26条']],
    ['en', 'On Tuesday 20 August 2019 card information (2,577 cards) was named.', ['Tuesday 20 August 2019', '2,577 cards']],
    ['en', 'The order of 1 and 7 July', ['1', '7 July']],
    ['en', 'within roughly 3 to 5 days, the final one within 60 days', ['roughly 3 to 5 days', '60 days']],
    ['en', 'It cost about ¥2.4 million, or 12.5%, at 17:30 on the 3rd.', ['about ¥2.4 million', '12.5%', '17:30', 'the 3rd']],
    ['de', 'Am 20. August 2019 waren es 2.577 Karten.', ['20', '2019', '2.577']],
  ])('are found with what belongs to them: %s %s', (language, sentence, expected) => {
    expect(written(language, sentence)).toEqual(expected);
  });

  it.each([
    ['ja', '約2万6千回', [[26_000]]],
    ['ja', '約1,152万回', [[11_520_000]]],
    ['en', 'about 11.52 million attempts', [[11_520_000]]],
    ['en', 'Wednesday 8 May', [[8, 5]]],
    ['ja', '5月8日(水)', [[5, 8]]],
    ['ja', '2,577件', [[2577]]],
  ])('are read as what they amount to: %s %s', (language, sentence, expected) => {
    expect(figures(language, sentence)).toEqual(expected);
  });

  it('are the same in two languages that say the same, whatever their order, and are told where they are not', () => {
    const japanese = findNumbers('ja', '2019年5月8日(水)、約2万6千回。');
    const english = findNumbers('en', 'About 26,000 attempts on Wednesday 8 May 2019.');
    const wrong = findNumbers('en', 'About 2,600 attempts on Wednesday 8 May 2019.');

    expect(listUnmatched([japanese, english])).toEqual([[], []]);
    expect(listUnmatched([japanese, wrong])).toEqual([[26_000], [2600]]);
  });

  it('leave out no digit of any language', () => {
    for (const [language, sentence] of [
      ['ja', '第3回、S12、1/2、0120-123-456、12件'],
      ['en', 'Art. 26(1), 0120-123-456, v1.2, 3x'],
      ['pl', 'Dnia 3.05.2019 r. było 2 577 kart'],
    ] as const) {
      expect(written(language, sentence).join('').replaceAll(/\D/gu, '')).toBe(sentence.replaceAll(/\D/gu, ''));
    }
  });
});

describe('the sentences of a text', () => {
  it.each([
    ['ja', '一文目です。「二文目です。」と三つ目です。', 2],
    ['en', 'One. HARIO Co., Ltd. acted. Three?', 3],
    ['en', 'It ends on 8 May. 162 days, counting both ends.', 2],
    ['en', 'See art. 26 and No. 5 of the list.', 1],
  ])('end where the language ends them: %s %s', (language, text, count) => {
    expect(splitSentences(language, text)).toHaveLength(count);
    expect(splitSentences(language, text).join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
  });
});
