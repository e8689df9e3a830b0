import type { ArrivalView, SessionView } from '#session/view.ts';
import { useModel } from '../model-context.ts';

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

/** Lays several arrivals of a beat out one at a time, in step with the table. */
export function usePaging(view: SessionView): Paging {
  const { page } = useModel();
  const pages = view.arrivals.length;
  const at = Math.min(page.value, Math.max(0, pages - 1));
  return {
    present: view.arrivals[at] ?? null,
    page: at + 1,
    pages,
    isLast: at >= pages - 1,
    turn: () => {
      page.value = at + 1;
    },
  };
}

/** What makes a new pile of arrivals: another beat of the run, or the outcome of a decision. Pure. */
export function pagingKey(view: SessionView): string {
  return [view.seed, view.beat, view.phase, view.book.length].join(' ');
}
