import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Moves the focus to a new heading whenever `change` becomes another one, and brings it into view. */
export function useHeadingFocus<Heading extends HTMLElement>(change: string): RefObject<Heading | null> {
  const heading = useRef<Heading>(null);
  // Together with the change, not a frame after it: in between the focus would be nowhere.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [change]);
  return heading;
}
