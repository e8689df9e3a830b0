import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Whether what `ref` holds is higher than its window. Such a window takes the focus, so that arrow keys can move it;
 * one that shows everything is no stop for the tab key.
 */
export function useScrollable<Window extends HTMLElement>(): { readonly ref: RefObject<Window | null>; readonly tabIndex: 0 | undefined } {
  const ref = useRef<Window>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const shown = ref.current;
    if (shown === null) return undefined;
    const measure = (): void => setScrolls(shown.scrollHeight > shown.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(shown);
    for (const child of shown.children) observer.observe(child);
    measure();
    return () => observer.disconnect();
  }, []);
  return { ref, tabIndex: scrolls ? 0 : undefined };
}
