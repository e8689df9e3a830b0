import type { SessionView, ShopState } from '#session/view.ts';

/**
 * What the newspaper shows by shape alone. The photograph is the site as it stands on that day. The mourning bar over the
 * report is wide where others had to tell it: a duty was missed, met late, or, having no date, not met by now; else it is
 * a thin rule over plain headlines. One column is a stripe as long as the exposure: hatched once the investigation has
 * reported, in vermilion what the players added, and only a dotted outline before. A boxed correction stands where a duty
 * was missed.
 */
export interface NewspaperModel {
  readonly photo: ShopState;
  readonly bar: 'wide' | 'narrow';
  readonly stripe: StripeModel | null;
  readonly isCorrected: boolean;
}

/** The stripe in its segments, each a share of the dates on the tape. */
export interface StripeModel {
  readonly isKnown: boolean;
  readonly segments: number;
  readonly added: number;
}

/** So many segments fill the column: the whole tape. */
export const mostSegments = 9;

/** Reads the newspaper of the day from a view. Pure. */
export function readNewspaper({ duties, shop, tape }: SessionView): NewspaperModel {
  const isMissed = duties.some(({ status }) => status === 'missed');
  const isLate = duties.some(({ metDay, dueDay }) => metDay !== null && dueDay !== null && metDay > dueDay);
  const isUnmet = duties.some(({ status, dueDay }) => status === 'open' && dueDay === null);
  return {
    photo: shop,
    bar: isMissed || isLate || isUnmet ? 'wide' : 'narrow',
    stripe: readStripe(tape),
    isCorrected: isMissed,
  };
}

function readStripe({ exposure, from, to }: SessionView['tape']): StripeModel | null {
  if (exposure === null) return null;
  if (!exposure.known) return { isKnown: false, segments: 0, added: 0 };
  const measure = (days: number): number => Math.max(1, Math.round((days / Math.max(1, to - from)) * mostSegments));
  const segments = Math.min(mostSegments, measure(exposure.to + 1 - exposure.from));
  const added = exposure.addedTo === null ? 0 : Math.min(mostSegments - segments, measure(exposure.addedTo - exposure.to));
  return { isKnown: true, segments, added };
}
