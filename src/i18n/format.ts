import { civilOf, dayOf, minuteOfDay, parseLocalMinute } from '#shared/local-time.ts';
import { getLanguageEntry, type LanguageRegistry, languages } from './languages.ts';
import { scaleMoneyRange } from './money-range.ts';
import type { Translate } from './translate.ts';

/** Figures, dates and sums as a reader of one language expects them. The only place that knows how they are written. */
export interface Formats {
  /** 2019年5月8日(水) · Wednesday 8 May 2019 */
  date(minute: number): string;
  /** 2019年5月8日(水) 10:42 · Wednesday 8 May 2019, 10:42 */
  dateTime(minute: number): string;
  /** 5月8日(水) · Wed 8 May */
  day(localDay: number): string;
  /** 2019年5月8日(水) · Wednesday 8 May 2019, for a day without a time */
  dayLong(localDay: number): string;
  /** 2019年5月8日 · 8 May 2019: for documents */
  dayFormal(localDay: number): string;
  /** 令和元年5月8日 · 8 May, Reiwa 1: the same by the eras of Japan */
  dayEra(localDay: number): string;
  /** 5月8日(水) 10:42 · Wed 8 May, 10:42 */
  dayTime(minute: number): string;
  /** 5月8日 · 8 May */
  dayPlain(localDay: number): string;
  /** 5/8 · 8 May: for axes */
  tick(localDay: number): string;
  /** 5月 · May: for axes */
  month(localDay: number): string;
  /** 10:42 */
  time(minute: number): string;
  /** A moment of the device's own clock, in its own zone; `iso` is in UTC as `toISOString` writes it. */
  instant(iso: string): string;
  /** 13:21, the hour of a moment in milliseconds since the epoch, in the device's own zone. */
  hour(ms: number): string;
  /** 30分, 1時間30分, 2日 · 30 min, 1 hour 30 min, 2 days */
  duration(minutes: number): string;
  /** 3日目 · Day 3 */
  dayNumber(day: number): string;
  days(days: number): string;
  number(value: number): string;
  /** +3, −2, ±0 with a real minus sign */
  signed(value: number): string;
  /** 1,234,567円, 240万円 · ¥2,400,000 */
  money(yen: number): string;
  /** 600万〜1,950万円 · ¥6.0–19.5 million; 約 and about say that an end was rounded */
  moneyRange(low: number, high: number): string;
  /** 2,577件 · 2,577 cards */
  cards(count: number): string;
  percent(value: number): string;
  /** A counter's value with its unit. */
  amount(value: number, unit: string): string;
  /** A counter's value from its low to its high end, after a sign if given; one amount where there is no range. */
  amountRange(low: number, high: number, unit: string, sign?: '+' | '−'): string;
  /** 法務、広報、IT · legal, PR and IT */
  list(items: readonly string[]): string;
}

export interface FormatOptions {
  readonly language: string;
  readonly t: Translate;
  /** IANA zone of the device, for `instant`. Scenario times are wall-clock minutes and know no zone. */
  readonly zone: string;
  readonly registry?: LanguageRegistry | undefined;
}

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;
const HOURS_PER_DAY = 24;
const MYRIAD = 10_000;
const HUNDRED = 100;
/** Of an ISO 8601 time, up to its minutes. */
const MINUTE_LENGTH = 16;

/** The formats of one language. Pure: nothing of the device but the given zone is read. */
export function createFormats(options: FormatOptions): Formats {
  const { t, zone } = options;
  const { locale, namesMonths, countsMyriads } = getLanguageEntry(options.language, options.registry ?? languages);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' });
  const names = {
    month: { long: nameOf('month', 'long'), short: nameOf('month', 'short') },
    weekday: { long: nameOf('weekday', 'long'), short: nameOf('weekday', 'short') },
  };

  function nameOf(part: 'month' | 'weekday', width: 'long' | 'short'): (localDay: number) => string {
    const formatter = new Intl.DateTimeFormat(locale, { [part]: width, timeZone: 'UTC' });
    return (localDay) => formatter.format(minuteOfDay(localDay) * 60_000);
  }

  function partsOf(
    minute: number,
    width: 'long' | 'short',
  ): Record<'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute', string | number> {
    const localDay = dayOf(minute);
    const { year, month, day } = civilOf(localDay);
    const rest = minute - minuteOfDay(localDay);
    return {
      year,
      month: namesMonths ? names.month[width](localDay) : month,
      day,
      weekday: names.weekday[namesMonths ? width : 'short'](localDay),
      hour: String(Math.floor(rest / MINUTES_PER_HOUR)).padStart(2, '0'),
      minute: String(rest % MINUTES_PER_HOUR).padStart(2, '0'),
    };
  }

  const ofDay = (localDay: number, width: 'long' | 'short') => partsOf(minuteOfDay(localDay), width);
  const number = (value: number): string => numbers.format(value).replace('-', '−');
  const counted = (key: 'cards' | 'cardDays' | 'persons' | 'days' | 'hours' | 'minutes', count: number): string =>
    t(`format:${key}`, { count, amount: number(count) });

  function money(yen: number): string {
    if (yen < 0) return `−${money(-yen)}`;
    // One decimal of 万円 is 1,000円: what has finer figures is written out, so that nothing is rounded.
    if (countsMyriads && yen >= MYRIAD && yen % (MYRIAD / 10) === 0) return t('format:manYen', { amount: number(yen / MYRIAD) });
    return t('format:yen', { amount: number(yen) });
  }

  function moneyRange(low: number, high: number, sign = ''): string {
    if (low === high) return `${sign}${money(low)}`;
    if (low < 0) return t('format:range', { low: money(low), high: money(high) });
    const range = scaleMoneyRange(low, high, countsMyriads);
    const write = (amount: string): string => (sign === '' && range.isRounded ? t('format:about', { amount }) : `${sign}${amount}`);
    if (range.unit === 1) return write(t('format:yenRange', { low: number(range.low), high: number(range.high) }));
    // Millions are written with as many decimals at both ends, so that they look alike: 6.0–19.5.
    const least = countsMyriads ? 0 : range.high < HUNDRED ? Math.max(1, range.decimals) : range.decimals;
    const ends = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: Math.max(least, range.decimals) });
    const first = range.low === 0 ? number(0) : t('format:largeLow', { amount: ends.format(range.low) });
    return write(t('format:yenRangeLarge', { low: first, high: ends.format(range.high) }));
  }

  function duration(minutes: number): string {
    const whole = Math.round(minutes);
    if (whole < MINUTES_PER_HOUR) return counted('minutes', whole);
    if (whole < MINUTES_PER_DAY) return pair('hours', Math.floor(whole / MINUTES_PER_HOUR), 'minutes', whole % MINUTES_PER_HOUR);
    const hours = Math.round(whole / MINUTES_PER_HOUR);
    return pair('days', Math.floor(hours / HOURS_PER_DAY), 'hours', hours % HOURS_PER_DAY);
  }

  function pair(large: 'days' | 'hours', many: number, small: 'hours' | 'minutes', rest: number): string {
    if (rest === 0) return counted(large, many);
    return t('format:join', { first: counted(large, many), second: counted(small, rest) });
  }

  const formalDays = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const eraDays = new Intl.DateTimeFormat(`${locale}-u-ca-japanese`, { dateStyle: 'long', timeZone: 'UTC' });

  function dayEra(localDay: number): string {
    const parts = eraDays.formatToParts(minuteOfDay(localDay) * 60_000);
    const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
    return t('format:era', { era: part('era'), year: part('year'), month: part('month'), day: part('day') });
  }

  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });

  const hours = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });

  function instant(iso: string): string {
    const minute = iso.endsWith('Z') ? parseLocalMinute(iso.slice(0, MINUTE_LENGTH)) : null;
    return minute === null ? iso : instants.format(minute * 60_000);
  }

  function amount(value: number, unit: string): string {
    switch (unit) {
      case 'cards':
        return counted('cards', value);
      case 'card-days':
        return counted('cardDays', value);
      case 'yen':
        return money(value);
      case 'days':
        return counted('days', value);
      case 'persons':
        return counted('persons', value);
      default:
        return number(value);
    }
  }

  return {
    date: (minute) => t('format:date', partsOf(minute, 'long')),
    dateTime: (minute) => t('format:dateTime', partsOf(minute, 'long')),
    day: (localDay) => t('format:day', ofDay(localDay, 'short')),
    dayLong: (localDay) => t('format:date', ofDay(localDay, 'long')),
    dayFormal: (localDay) => formalDays.format(minuteOfDay(localDay) * 60_000),
    dayEra,
    dayTime: (minute) => t('format:dayTime', partsOf(minute, 'short')),
    dayPlain: (localDay) => t('format:dayPlain', ofDay(localDay, 'long')),
    tick: (localDay) => t('format:tick', ofDay(localDay, 'short')),
    month: (localDay) => t('format:month', ofDay(localDay, 'short')),
    time: (minute) => t('format:time', partsOf(minute, 'short')),
    instant,
    hour: (ms) => hours.format(ms),
    duration,
    dayNumber: (day) => t('format:dayNumber', { amount: number(day) }),
    days: (days) => counted('days', days),
    number,
    signed: (value) => (value > 0 ? `+${number(value)}` : value === 0 ? '±0' : number(value)),
    money,
    moneyRange: (low, high) => moneyRange(low, high),
    cards: (count) => counted('cards', count),
    percent: (value) => t('format:percent', { amount: number(value) }),
    amount,
    amountRange: (low, high, unit, sign) => (low === high ? `${sign ?? ''}${amount(low, unit)}` : moneyRange(low, high, sign)),
    list: (items) => lists.format(items),
  };
}
