import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilOf,
  dayOf,
  formatLocalDay,
  formatLocalMinute,
  isDayOff,
  minuteOfDay,
  parseLocalDay,
  parseLocalMinute,
  weekdayOf,
} from '#shared/local-time.ts';

const day = fc.integer({ min: -719_162, max: 2_932_896 });

describe('local time', () => {
  it('counts 1970-01-01 as day 0 and minute 0', () => {
    expect(parseLocalDay('1970-01-01')).toBe(0);
    expect(parseLocalMinute('1970-01-01T00:00')).toBe(0);
  });

  it('knows the weekday of the alert, a Wednesday', () => {
    expect(weekdayOf(parseLocalDay('2019-05-08') ?? 0)).toBe(3);
  });

  it('knows leap days and refuses days and times that do not exist', () => {
    expect(parseLocalDay('2020-02-29')).not.toBeNull();
    for (const wrong of ['2019-02-29', '1900-02-29', '2019-13-01', '2019-00-10', '2019-04-31', '0000-01-01', '8 May']) {
      expect(parseLocalDay(wrong), wrong).toBeNull();
    }
    for (const wrong of ['2019-05-08T24:00', '2019-05-08T10:60', '2019-05-08', '2019-05-08 10:40']) {
      expect(parseLocalMinute(wrong), wrong).toBeNull();
    }
  });

  it('agrees with the platform calendar on every day', () => {
    fc.assert(
      fc.property(day, (at) => {
        const date = new Date(at * 86_400_000);
        expect(civilOf(at)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekdayOf(at)).toBe(date.getUTCDay());
      }),
    );
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), (at, rest) => {
        const minute = minuteOfDay(at) + rest;
        expect(parseLocalMinute(formatLocalMinute(minute))).toBe(minute);
        expect(parseLocalDay(formatLocalDay(at))).toBe(at);
        expect(dayOf(minute)).toBe(at);
      }),
    );
  });

  it('takes weekends and declared holidays for days off', () => {
    const saturday = parseLocalDay('2019-05-11') ?? 0;
    const monday = saturday + 2;

    expect(isDayOff(saturday, [])).toBe(true);
    expect(isDayOff(saturday + 1, [])).toBe(true);
    expect(isDayOff(monday, [])).toBe(false);
    expect(isDayOff(monday, [monday])).toBe(true);
  });
});
