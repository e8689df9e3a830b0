import { describe, expect, it } from 'vitest';
import { createFormats } from '#i18n/format.ts';
import { createTranslator } from '#i18n/translate.ts';
import { parseLocalDay, parseLocalMinute } from '#shared/local-time.ts';
import { readWords } from './words.ts';

const words = { ja: readWords('ja'), en: readWords('en') };
const formatsOf = (language: string) =>
  createFormats({ language, t: createTranslator({ language, words, marksGaps: true }), zone: 'Asia/Tokyo' });
const ja = formatsOf('ja');
const en = formatsOf('en');
const alert = parseLocalMinute('2019-05-08T10:42') ?? 0;
const day = parseLocalDay('2019-08-20') ?? 0;

describe('dates', () => {
  it('carry their weekday', () => {
    expect([ja.date(alert), en.date(alert)]).toEqual(['2019年5月8日(水)', 'Wednesday 8 May 2019']);
    expect([ja.day(day), en.day(day)]).toEqual(['8月20日(火)', 'Tue 20 Aug']);
    expect([ja.dayLong(day), en.dayLong(day)]).toEqual(['2019年8月20日(火)', 'Tuesday 20 August 2019']);
  });

  it('show the wall clock of the scenario, whatever the zone of the device', () => {
    expect([ja.dateTime(alert), en.dateTime(alert)]).toEqual(['2019年5月8日(水) 10:42', 'Wednesday 8 May 2019, 10:42']);
    expect([ja.time(alert), en.time(alert - 102)]).toEqual(['10:42', '09:00']);
    expect([ja.dayTime(alert), en.dayTime(alert)]).toEqual(['5月8日(水) 10:42', 'Wed 8 May, 10:42']);
  });

  it('are short on an axis', () => {
    expect([ja.tick(day), en.tick(day)]).toEqual(['8/20', '20 Aug']);
    expect([ja.month(day), en.month(day)]).toEqual(['8月', 'Aug']);
    expect([ja.dayPlain(day), en.dayPlain(day)]).toEqual(['8月20日', '20 August']);
  });

  it('in documents have no weekday, and can be told by the eras of Japan', () => {
    expect([ja.dayFormal(day), en.dayFormal(day)]).toEqual(['2019年8月20日', '20 August 2019']);
    expect([ja.dayEra(day), en.dayEra(day)]).toEqual(['令和元年8月20日', '20 August, Reiwa 1']);
  });

  it('of the device are shown in its zone', () => {
    expect(ja.instant('2026-11-22T15:30:00.000Z')).toBe('2026/11/23 0:30');
    expect(en.instant('2026-11-22T15:30:00.000Z')).toContain('23 Nov 2026');
  });

  it('that cannot be read are shown as they stand', () => {
    expect(ja.instant('yesterday')).toBe('yesterday');
  });

  it('tell the hour of a moment as the clock on the wall of the device does', () => {
    expect(ja.hour(Date.UTC(2026, 10, 22, 15, 30))).toBe('00:30');
    expect(en.hour(Date.UTC(2026, 10, 22, 4, 21))).toBe('13:21');
  });
});

describe('durations', () => {
  it.each([
    [0, '0分', '0 min'],
    [1, '1分', '1 min'],
    [30, '30分', '30 min'],
    [60, '1時間', '1 hour'],
    [90, '1時間30分', '1 hour 30 min'],
    [360, '6時間', '6 hours'],
    [1440, '1日', '1 day'],
    [2940, '2日1時間', '2 days 1 hour'],
    [525_600, '365日', '365 days'],
  ])('of %i minutes are %s and %s', (minutes, inJapanese, inEnglish) => {
    expect([ja.duration(minutes), en.duration(minutes)]).toEqual([inJapanese, inEnglish]);
  });

  it('round a remainder of nearly a day up to the whole day', () => {
    expect(ja.duration(1440 + 1439)).toBe('2日');
  });
});

describe('figures', () => {
  it.each([
    [0, '0件', '0 cards'],
    [1, '1件', '1 card'],
    [2, '2件', '2 cards'],
    [1_000_000, '1,000,000件', '1,000,000 cards'],
  ])('%i cards are %s and %s', (count, inJapanese, inEnglish) => {
    expect([ja.cards(count), en.cards(count)]).toEqual([inJapanese, inEnglish]);
  });

  it.each([
    [0, '0円', '¥0'],
    [1, '1円', '¥1'],
    [12_000, '1.2万円', '¥12,000'],
    [2_400_000, '240万円', '¥2,400,000'],
    [1_000_000, '100万円', '¥1,000,000'],
    [1_234_567, '1,234,567円', '¥1,234,567'],
    [-50_000, '−5万円', '−¥50,000'],
  ])('%i yen are %s and %s', (yen, inJapanese, inEnglish) => {
    expect([ja.money(yen), en.money(yen)]).toEqual([inJapanese, inEnglish]);
  });

  it.each([
    [6_000_000, 19_500_000, '600万〜1,950万円', '¥6.0–19.5 million'],
    [2_000_000, 2_490_000, '200万〜249万円', '¥2.00–2.49 million'],
    [1_000_000, 2_000_000, '100万〜200万円', '¥1.0–2.0 million'],
    [6_105_400, 18_998_000, '約610万〜1,900万円', 'about ¥6.1–19.0 million'],
    [2_577_000, 2_577_000, '257.7万円', '¥2,577,000'],
    [258_000, 300_000, '25.8万〜30万円', '¥258,000–300,000'],
    [400_000, 1_200_000, '40万〜120万円', '¥0.4–1.2 million'],
    [0, 500_000, '0〜50万円', '¥0–500,000'],
    [0, 1_500_000, '0〜150万円', '¥0–1.5 million'],
    [4000, 1_950_000, '0.4万〜195万円', '¥4,000–1,950,000'],
    [500, 8000, '500〜8,000円', '¥500–8,000'],
    [612_345_678, 1_234_567_890, '約61,000万〜123,000万円', 'about ¥610–1,230 million'],
    [-50_000, 20_000, '−5万円〜2万円', '−¥50,000 to ¥20,000'],
  ])('from %i to %i yen are %s and %s', (low, high, inJapanese, inEnglish) => {
    expect([ja.moneyRange(low, high), en.moneyRange(low, high)]).toEqual([inJapanese, inEnglish]);
  });

  it('are one amount where a counter has no range', () => {
    expect([ja.amountRange(12, 12, 'cards'), ja.amountRange(20_000, 30_000, 'yen')]).toEqual(['12件', '2万〜3万円']);
  });

  it('with a sign are a difference, which nobody takes for exact', () => {
    expect([ja, en].map((formats) => formats.amountRange(2_616_000, 2_704_000, 'yen', '−'))).toEqual([
      '−262万〜270万円',
      '−¥2.62–2.70 million',
    ]);
    expect(ja.amountRange(11, 11, 'days', '+')).toBe('+11日');
  });

  it('carry the unit of their counter', () => {
    expect(['cards', 'card-days', 'yen', 'days', 'persons'].map((unit) => ja.amount(2, unit))).toEqual([
      '2件',
      '2件・日',
      '2円',
      '2日',
      '2人',
    ]);
    expect(['cards', 'card-days', 'yen', 'days', 'persons'].map((unit) => en.amount(1, unit))).toEqual([
      '1 card',
      '1 card-day',
      '¥1',
      '1 day',
      '1 person',
    ]);
    expect(ja.amount(1234, 'unheard-of')).toBe('1,234');
  });

  it('are signed with a real minus', () => {
    expect([3, 0, -2].map((value) => ja.signed(value))).toEqual(['+3', '±0', '−2']);
  });

  it('name days and percentages', () => {
    expect([ja.dayNumber(3), en.dayNumber(3)]).toEqual(['3日目', 'Day 3']);
    expect([ja.days(1), en.days(1), en.days(0)]).toEqual(['1日', '1 day', '0 days']);
    expect([ja.percent(70), en.percent(70)]).toEqual(['70%', '70%']);
  });

  it('are listed as the language lists', () => {
    expect(ja.list(['法務', '広報', 'IT'])).toBe('法務、広報、IT');
    expect(en.list(['legal', 'PR', 'IT'])).toBe('legal, PR and IT');
  });
});
