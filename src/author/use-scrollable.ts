import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Whether what `ref` holds is higher than its window. Such a window takes the focus, so that arrow keys can move it. `shown`
 * is what it shows: another thing is measured anew.
 */
export function useScrollable<Window extends HTMLElement>(
  shown: unknown,
): { readonly ref: RefObject<Window | null>; readonly tabIndex: 0 | undefined } {
  const ref = useRef<Window>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => setScrolls(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [shown]);
  return { ref, tabIndex: scrolls ? 0 : undefined };
}
