import type { TextStorage } from '#storage/text-storage.ts';

/** A storage in memory that can be full or forbidden, as browsers' are. */
export class FakeStorage implements TextStorage {
  readonly texts = new Map<string, string>();
  isFull = false;

  get length(): number {
    return this.texts.size;
  }

  key(index: number): string | null {
    return [...this.texts.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.isFull) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    this.texts.set(key, value);
  }

  removeItem(key: string): void {
    this.texts.delete(key);
  }
}

/** As browsers do where storage is switched off. */
export function openForbidden(): TextStorage {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}
