import { signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether the table of a narrow screen was enlarged over the words. Of the screens alone: it is kept while the page is turned or resized. */
export const wantsWholeTable = signal(false);

/** Whether the table is a strip above the words here; the style sheet decides, and says so in `--words`. */
export function useStrip(host: RefObject<HTMLElement | null>): boolean {
  const [isStrip, setStrip] = useState(false);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const read = (): void => setStrip(getComputedStyle(element).getPropertyValue('--words').trim() !== 'beside');
    const watcher = new ResizeObserver(read);
    watcher.observe(element);
    read();
    return () => watcher.disconnect();
  }, []);
  return isStrip;
}

/** Takes everything beside an element out of reach while it lies over it, keeps the page where it is, and gives the focus back to what had it: it begins at `first` and ends at `last`. */
export function useAlone(element: RefObject<HTMLElement | null>, isAlone: boolean, [first, last]: readonly [string, string]): void {
  useLayoutEffect(() => {
    const own = element.current;
    if (!isAlone || own === null) return undefined;
    const page = own.ownerDocument;
    const before = page.activeElement;
    const { scrollX, scrollY } = window;
    const others = [...(own.parentElement?.children ?? [])].filter((one) => one !== own && one instanceof HTMLElement);
    for (const one of others) one.toggleAttribute('inert', true);
    own.querySelector<HTMLElement>(first)?.focus({ preventScroll: true });
    return () => {
      for (const one of others) one.removeAttribute('inert');
      window.scrollTo(scrollX, scrollY);
      const home = before instanceof HTMLElement && before !== page.body ? before : own.querySelector<HTMLElement>(last);
      home?.focus({ preventScroll: true });
    };
  }, [isAlone]);
}
