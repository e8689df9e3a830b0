import type { PhoneCommitment } from '#ui/workshop/phone-model.ts';

const times: readonly unknown[] = ['today', 'week', 'month'];

/** The commitment in a stored text, or null where it holds none. Pure; never throws. */
export function parseCommitment(stored: string | null): PhoneCommitment | null {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? 'null');
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || !('when' in value)) return null;
  const { text, when } = value;
  return typeof text === 'string' && times.includes(when) ? { text, when: when as PhoneCommitment['when'], isKept: true } : null;
}
