import { type ReadonlySignal, signal } from '@preact/signals';
/** A fresh random word of 12 lower-case letters and digits without those that look alike: 60 bits. */
export function drawWord(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
}

/** Hands a text to the player as a file, without a request. */
export function offerFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken its copy by the time the page is idle again.
  whenIdle(() => URL.revokeObjectURL(address));
}

/** Puts a text on the clipboard; false where there is none, as on a page without a secure address. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Lets the page draw and hear before a longer work goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, 0);
  });
}

/** Does something once what has just changed is drawn and the page has nothing better to do; Safari learnt the word late. */
export function whenIdle(task: () => void): void {
  window.requestAnimationFrame(() => {
    if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(task, { timeout: 4000 });
    else window.setTimeout(task, 200);
  });
}

/** So long does a page wait before it shows what it has. */
const patienceMs = 700;

/** Resolves when everything has ended, well or not, or has taken too long. Never rejects. */
export async function withPatience(fetches: readonly Promise<unknown>[]): Promise<void> {
  const tooLate = new Promise((resolve) => {
    window.setTimeout(resolve, patienceMs);
  });
  await Promise.race([Promise.allSettled(fetches), tooLate]);
}

/** Whether a media query holds, followed as it changes. */
export function followMedia(query: string): ReadonlySignal<boolean> {
  const list = window.matchMedia(query);
  const holds = signal(list.matches);
  list.addEventListener('change', () => (holds.value = list.matches));
  return holds;
}

/** Whether the page can be seen, followed as it changes. */
export function followSight(): ReadonlySignal<boolean> {
  const isInSight = signal(document.visibilityState !== 'hidden');
  document.addEventListener('visibilitychange', () => (isInSight.value = document.visibilityState !== 'hidden'));
  return isInSight;
}
