import { describe, expect, it } from 'vitest';
import { layOutTable } from '#table/layout.ts';
import { findDayOnPaper, findPin, findRollMark, listMonths } from '#table/tape-geometry.ts';
import { day } from '#test/support/a-scenario.ts';

const span = { from: day('2018-11-20'), to: day('2019-09-10') };

describe('the paper tape', () => {
  it('gives later days a place further along', () => {
    const xs = ['2018-12-01', '2019-05-08', '2019-05-09', '2019-08-20'].map((date) => findDayOnPaper(span, 722, day(date)));
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(new Set(xs).size).toBe(4);
  });

  it('keeps a day outside its dates on the paper', () => {
    expect(findDayOnPaper(span, 722, day('2017-01-01'))).toBe(findDayOnPaper(span, 722, span.from));
    expect(findDayOnPaper(span, 722, day('2030-01-01'))).toBe(findDayOnPaper(span, 722, span.to));
  });

  it('names every month that begins on it, over the turn of the year', () => {
    expect(listMonths(span)).toEqual(
      [
        '2018-12-01',
        '2019-01-01',
        '2019-02-01',
        '2019-03-01',
        '2019-04-01',
        '2019-05-01',
        '2019-06-01',
        '2019-07-01',
        '2019-08-01',
        '2019-09-01',
      ].map(day),
    );
  });

  it('rises a little to the right, as it lies on the cloth', () => {
    const layout = layOutTable({ width: 1366, height: 768, isStrip: false });
    expect(findPin(layout, span, span.to).y).toBeLessThan(findPin(layout, span, span.from).y);
  });

  it('turns its roll by as much paper as is fed, and round again', () => {
    const round = 2 * Math.PI * 26;
    expect(findRollMark(30)).not.toEqual(findRollMark(0));
    expect(findRollMark(round).x).toBeCloseTo(findRollMark(0).x);
    expect(findRollMark(round).y).toBeCloseTo(findRollMark(0).y);
  });
});
