import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Whether what `ref` holds is higher or wider than its window. Such a window takes the focus, so that arrow keys can move it;
 * one that shows everything is no stop for the tab key. `shown` is what it shows, where that is exchanged while the window
 * stays: another thing is measured anew.
 */
export function useScrollable<Window extends HTMLElement>(
  shown: unknown = null,
): { readonly ref: RefObject<Window | null>; readonly tabIndex: 0 | undefined } {
  const ref = useRef<Window>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void =>
      setScrolls(element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    measure();
    return () => observer.disconnect();
  }, [shown]);
  return { ref, tabIndex: scrolls ? 0 : undefined };
}
