import { type RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Steps by which what does not fit is set smaller; the style sheet lets nothing fall below what can be read from the back row. */
const steps = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46] as const;

/** Sets a scene as large as it fits into its box, whatever the length of its texts, and again when box or fonts change. */
export function useFit(box: RefObject<HTMLElement | null>, content: unknown): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const fit = (): void => {
      for (const step of steps) {
        element.style.setProperty('--fit', String(step));
        if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1) return;
      }
    };
    fit();
    // What lies in it grows and shrinks when its faces arrive.
    const observer = new ResizeObserver(fit);
    for (const one of [element, ...element.children]) observer.observe(one);
    return () => observer.disconnect();
  }, [box, content]);
}
