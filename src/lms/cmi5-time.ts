import { formatLocalMinute } from '#shared/local-time.ts';

/** Milliseconds since the epoch as an ISO 8601 time in UTC, which alone is allowed (cmi5, 9.7). Pure. */
export function toTimestamp(at: number): string {
  const minute = Math.floor(at / 60_000);
  const rest = Math.floor(at - minute * 60_000);
  const seconds = String(Math.floor(rest / 1000)).padStart(2, '0');
  return `${formatLocalMinute(minute)}:${seconds}.${String(rest % 1000).padStart(3, '0')}Z`;
}

/** A length of time as an ISO 8601 duration of at most two decimals, as xAPI compares them (xAPI 1.0.3, Data 4.6). Pure. */
export function toDuration(ms: number): string {
  const hundredths = Math.max(0, Math.round(ms / 10));
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor((hundredths % 360_000) / 6000);
  const seconds = (hundredths % 6000) / 100;
  const parts = [hours > 0 ? `${hours}H` : '', minutes > 0 ? `${minutes}M` : '', seconds > 0 ? `${seconds}S` : ''].join('');
  return `PT${parts === '' ? '0S' : parts}`;
}
