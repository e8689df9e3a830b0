import { formatLocalMinute } from '#shared/local-time.ts';

/**
 * A minute of a scenario's wall clock as ISO 8601 with the offset of its zone: 2019-05-08T10:40:00+09:00. Pure: the
 * zone is the scenario's, never the device's.
 */
export function toIsoTime(minute: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(minute * 60_000);
  const named = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  // Written GMT+09:00, or GMT alone for no offset at all.
  const offset = named.slice(named.search(/[+-]/u));
  return `${formatLocalMinute(minute)}:00${/^[+-]\d{2}:\d{2}$/u.test(offset) ? offset : '+00:00'}`;
}
