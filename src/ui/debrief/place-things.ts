import type { LaneEntry, Lanes } from '#report/report.ts';
import type { SessionView } from '#session/view.ts';
import type { Cover } from '#scenario/compiled.ts';
import { findRoom, type Box } from './find-room.ts';
import type { Thing } from './drawings.ts';

/** Sizes on the lanes, in units of the view box. */
const laptop = { width: 126, height: 121.5 } as const;
const newspaper = { width: 91, height: 55 } as const;
/** How far from its pin a newspaper is still that pin's. */
const nearPin = 120;
/** The day on which the case became public, as the two lanes call it. */
const publications: readonly string[] = ['notice', 'published'];

/** One lane as it is drawn so far. */
export interface DrawnLane {
  readonly axis: number;
  readonly covered: readonly Box[];
}

export interface PlacedThing {
  readonly id: string;
  readonly thing: Thing;
  readonly box: Box;
}

interface Where {
  readonly lanes: Lanes;
  readonly xOf: (day: number) => number;
  readonly bounds: { readonly from: number; readonly to: number };
  readonly history: DrawnLane;
  readonly own: DrawnLane & { readonly bottom: number };
}

/**
 * What lies on the lanes: the open site before the alert, the site as the players left it, and the newspaper beside the day of
 * publication. Nothing that would cover words. Pure.
 */
export function placeThings(where: Where, cover: Cover, shop: SessionView['shop'] | null): readonly PlacedThing[] {
  const { lanes, xOf, bounds, history, own } = where;
  const placed: PlacedThing[] = [];
  const put = (id: string, thing: Thing, box: Box | null) => {
    if (box !== null) placed.push({ id, thing, box });
  };
  const alert = xOf(lanes.alert);
  const open = cover === 'ticket-gate' ? 'laptop-tickets' : 'laptop-open';
  const before = { x: alert - laptop.width, before: alert - laptop.width - bounds.from, after: 0 };
  const above = history.axis - laptop.height + 6;
  if (above >= 0) put('before', open, findRoom(before, laptop, above, bounds, history.covered));
  put('notice', 'newspaper', beside(lanes.history, where, history, history.axis - newspaper.height - 2));

  const below = own.axis + 12;
  const news = beside(lanes.own, where, own, below);
  put('published', 'newspaper', news);
  const last = { x: bounds.to - laptop.width / 2, before: bounds.to - bounds.from, after: 0 };
  if (shop !== null && below + laptop.height <= own.bottom)
    put(
      'last',
      shop === 'open' ? open : `laptop-${shop}`,
      findRoom(last, laptop, below, bounds, news === null ? own.covered : [...own.covered, news]),
    );
  return placed;
}

/** Room beside the pin of the publication; null where there is none, or where nothing was published. */
function beside(entries: readonly LaneEntry[], { xOf, bounds }: Where, lane: DrawnLane, top: number): Box | null {
  const day = entries.find((one) => publications.includes(one.id))?.day ?? null;
  if (day === null || top < 0) return null;
  const x = xOf(day);
  return findRoom({ x, before: nearPin, after: nearPin }, newspaper, top, bounds, lane.covered);
}
