import { describe, expect, it } from 'vitest';
import { touchKinds } from '#cli/facts-touch-kinds.ts';
import { findTouchWords, touchWords } from '#cli/facts-touch.ts';

/** One text for each word of the lists, in their order: what a lawyer would want to be shown. */
const samples: Readonly<Record<string, Readonly<Record<(typeof touchKinds)[number], readonly string[]>>>> = {
  ja: {
    money: [
      '二百円です。',
      '¥5,000です。',
      '数万では足りません。',
      '調査の費用です。',
      'だれが払うのですか。',
      '返金します。',
      '見積が届きました。',
      '売上が落ちます。',
      '無料でお取り替えします。',
    ],
    law: [
      '個人情報保護法です。',
      '報告の義務です。',
      '委員会へ伝えます。',
      '警察に相談します。',
      '契約書を開きます。',
      '弁護士に聞きます。',
      '社内の規程です。',
      '同意を得ます。',
    ],
    conduct: [
      '責任はだれに。',
      '内々に済ませます。',
      '嘘でした。',
      '過失です。',
      '盗まれました。',
      'お詫びします。',
      'けじめを付けます。',
      '脅されました。',
    ],
    persons: ['お客様です。', '社長が来ます。', 'ご本人です。', '保守会社です。', '窓口に届きます。', 'だれか一人が。'],
  },
  en: {
    money: [
      'It is ¥500.',
      'Five thousand yen.',
      'It is about money.',
      'The cost rises.',
      'Who pays?',
      'We refund it.',
      'The invoice came.',
      'Sales fall.',
      'It is free of charge.',
    ],
    law: [
      'The law says so.',
      'It is a duty.',
      'Tell the commission.',
      'Call the police.',
      'Read the contract.',
      'They have a right to know.',
      'A rule of the house.',
      'With their consent.',
    ],
    conduct: [
      'Whom to blame?',
      'He hid it.',
      'That was a lie.',
      'A careless slip.',
      'Cards were stolen.',
      'We apologise.',
      'She was dismissed.',
      'He was angry.',
    ],
    persons: ['A customer.', 'The president.', 'Somebody knows.', 'The company.', 'The desk rings.', 'She knows.'],
  },
};

describe('the words by which the sheet finds fiction to be read', () => {
  it('are there in every language of the product', () => {
    expect(Object.keys(touchWords).toSorted()).toEqual(Object.keys(samples).toSorted());
  });

  const lists = Object.entries(touchWords).flatMap(([language, kinds]) =>
    touchKinds.map((kind) => [language, kind, kinds[kind], samples[language]?.[kind] ?? []] as const),
  );

  it.each(lists)('each find a text of their own: %s %s', (_language, _kind, words, texts) => {
    expect(words.length).toBeGreaterThan(4);
    expect(words.map((word) => word.source).filter((_, at) => texts[at] === undefined || words[at]?.test(texts[at]) !== true)).toEqual([]);
    expect(texts).toHaveLength(words.length);
  });

  it.each([
    ['ja', 'money', '話は円滑に進みました。'],
    ['en', 'money', 'You are in charge. The palace is costume.'],
    ['en', 'law', 'A flaw in the lawn.'],
    ['en', 'conduct', 'It relies on beliefs.'],
    ['en', 'persons', 'The other theory is here.'],
  ] as const)('pass over what only looks like one: %s %s %s', (language, kind, text) => {
    expect(findTouchWords(language, kind, text)).toEqual([]);
  });

  it('are given back as they stand in the text, each once', () => {
    expect(findTouchWords('en', 'money', 'Paid twice: ¥500 paid, Paid in cash.')).toEqual(['¥', 'cash', 'Paid', 'paid']);
  });
});
