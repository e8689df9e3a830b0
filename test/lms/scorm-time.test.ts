import { describe, expect, it } from 'vitest';
import { toSecondTime, toTimeOfDay, toTimespan } from '#lms/scorm-time.ts';

describe('a time of SCORM', () => {
  it('is a span of hours, minutes, seconds and hundredths in 1.2', () => {
    expect(toTimespan(0)).toBe('0000:00:00.00');
    expect(toTimespan(59_999)).toBe('0000:00:59.99');
    expect(toTimespan(3_723_450)).toBe('0001:02:03.45');
    expect(toTimespan(100 * 3_600_000)).toBe('0100:00:00.00');
  });

  it('is never a negative span, nor one of five digits', () => {
    expect(toTimespan(-5)).toBe('0000:00:00.00');
    expect(toTimespan(1e12)).toBe('9999:59:59.99');
  });

  it('is a time of the day of the clock on the wall in 1.2', () => {
    const at = Date.UTC(2026, 10, 22, 23, 30, 5, 678);
    expect(toTimeOfDay(at, 0)).toBe('23:30:05.67');
    expect(toTimeOfDay(at, 540)).toBe('08:30:05.67');
    expect(toTimeOfDay(Date.UTC(2026, 0, 1, 1), -300)).toBe('20:00:00.00');
  });

  it('is a time in UTC with two decimals in 2004', () => {
    expect(toSecondTime(Date.UTC(2026, 10, 22, 8, 30))).toBe('2026-11-22T08:30:00.00Z');
    expect(toSecondTime(Date.UTC(2026, 10, 22, 8, 30, 59, 999))).toBe('2026-11-22T08:30:59.99Z');
  });
});
