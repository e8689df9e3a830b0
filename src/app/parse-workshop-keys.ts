import type { WorkshopKeys } from './workshop-keys.ts';

/** The keys in a stored text, or null where it holds none. Pure; never throws. */
export function parseWorkshopKeys(text: string): WorkshopKeys | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const members = new Map<string, unknown>(Object.entries(value));
  const words = ['code', 'consoleKey', 'scenario', 'preset', 'savedAt'].every((name) => typeof members.get(name) === 'string');
  const projectorKey = members.get('projectorKey');
  return words && (projectorKey === null || typeof projectorKey === 'string') ? (value as WorkshopKeys) : null;
}
