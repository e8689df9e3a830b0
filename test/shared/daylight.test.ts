import { describe, expect, it } from 'vitest';
import { lightAt, seasonAt } from '#shared/daylight.ts';
import { minute } from '#test/support/a-scenario.ts';

describe('light and season', () => {
  it.each([
    ['2019-05-08T08:00', 'morning'],
    ['2019-05-08T11:00', 'noon'],
    ['2019-05-08T16:00', 'evening'],
    ['2019-05-08T20:00', 'night'],
    ['2019-05-08T04:59', 'night'],
  ])('at %s it is %s', (text, light) => {
    expect(lightAt(minute(text))).toBe(light);
  });

  it.each([
    ['2019-11-01', 'winter'],
    ['2020-02-29', 'winter'],
    ['2020-03-02', 'march'],
    ['2020-04-30', 'april'],
    ['2019-05-08', 'may'],
    ['2019-06-01', 'june'],
    ['2019-07-01', 'july'],
    ['2019-08-20', 'august'],
    ['2019-10-31', 'august'],
  ])('on %s it is %s', (text, season) => {
    expect(seasonAt(minute(`${text}T10:00`))).toBe(season);
  });
});
