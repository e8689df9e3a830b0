import { useRef, useState } from 'preact/hooks';
import type { ArrivalView, SessionView } from '#session/view.ts';

interface Paging {
  /** The arrival to be read now; null where a beat brought none. */
  readonly present: ArrivalView | null;
  /** 1-based place of the present one. */
  readonly page: number;
  readonly pages: number;
  /** Whether everything that arrived has been laid out, so that the decision may follow. */
  readonly isLast: boolean;
  readonly turn: () => void;
}

/** Lays several arrivals of a beat out one at a time. Local to the screen: the rules know no pages. */
export function usePaging(view: SessionView): Paging {
  const key = pagingKey(view);
  const known = useRef(key);
  const [at, setAt] = useState(0);
  const fresh = known.current !== key;
  if (fresh) {
    known.current = key;
    if (at !== 0) setAt(0);
  }
  const pages = view.arrivals.length;
  const place = fresh ? 0 : Math.min(at, Math.max(0, pages - 1));
  return {
    present: view.arrivals[place] ?? null,
    page: place + 1,
    pages,
    isLast: place >= pages - 1,
    turn: () => setAt(place + 1),
  };
}

/** What makes a new pile of arrivals: another beat of the run, or the outcome of a decision. Pure. */
export function pagingKey(view: SessionView): string {
  return [view.seed, view.beat, view.phase, view.book.length].join(' ');
}
