import type { Moment } from './report-input.ts';

/** A moment of the device's clock as ISO 8601 with the offset of a zone: 2026-11-22T15:04:00+09:00. Pure. */
export function describeMoment(now: number, zone: string): Moment {
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      timeZoneName: 'longOffset',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
      .formatToParts(now)
      .map((part) => [part.type, part.value]),
  );
  // Written GMT+09:00, or GMT alone for no offset at all.
  const offset = /[+-]\d{2}:\d{2}$/u.exec(parts.get('timeZoneName') ?? '')?.[0] ?? '+00:00';
  const date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  return { at: `${date}T${parts.get('hour')}:${parts.get('minute')}:${parts.get('second')}${offset}`, zone };
}
