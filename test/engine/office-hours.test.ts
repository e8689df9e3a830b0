import { describe, expect, it } from 'vitest';
import { findOfficeMinute } from '#engine/office-hours.ts';
import { formatLocalMinute, parseLocalDay, parseLocalMinute } from '#shared/local-time.ts';

const holidays = ['2019-07-15', '2019-09-16'].map((day) => parseLocalDay(day) ?? 0);
const opensFrom = (text: string) => formatLocalMinute(findOfficeMinute(parseLocalMinute(text) ?? 0, holidays));

describe('office hours', () => {
  it('run from 9:00 to 18:00 on a working day', () => {
    expect(['2019-07-16T09:00', '2019-07-16T13:20', '2019-07-16T18:00'].map(opensFrom)).toEqual([
      '2019-07-16T09:00',
      '2019-07-16T13:20',
      '2019-07-16T18:00',
    ]);
  });

  it('begin at nine for who is early', () => {
    expect(opensFrom('2019-07-16T03:30')).toBe('2019-07-16T09:00');
  });

  it('begin on the next morning for who is late', () => {
    expect(opensFrom('2019-07-16T18:01')).toBe('2019-07-17T09:00');
  });

  it('pass over a weekend and the day off behind it', () => {
    expect(['2019-07-12T23:50', '2019-07-13T11:00', '2019-07-15T12:00'].map(opensFrom)).toEqual([
      '2019-07-16T09:00',
      '2019-07-16T09:00',
      '2019-07-16T09:00',
    ]);
  });
});
