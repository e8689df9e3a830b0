import { findCardAt, isOnCard } from './card-geometry.ts';
import type { Opens } from './hold.ts';
import type { LabelModel } from './label-model.ts';
import { estimateWidth } from './label-model.ts';
import type { Layout, Spot } from './layout.ts';
import type { SceneModel } from './scene-model.ts';

export type Hit =
  | { readonly kind: 'card'; readonly option: string }
  /** `thing` is what is lifted while it is pointed at. */
  | { readonly kind: 'thing'; readonly thing: string; readonly opens: Opens };

interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly thing: string;
  readonly opens: Opens;
}

/** A point of the page, and how far about it what points may mean; px. */
export interface Pointer {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

/** What lies at a point of the page, the nearest first. Cards can be taken only while nothing is sealed. Pure. */
export function findHit(model: SceneModel, layout: Layout, words: LabelModel, { x, y, reach }: Pointer): Hit | null {
  const spots = layout.cards(model.cards.length);
  const cards = model.cards.flatMap((card, index) => {
    const spot = spots[index];
    return spot === undefined ? [] : [{ spot, lift: card.lift }];
  });
  const isSealed = model.cards.some((card) => card.sealAngle !== null);
  const at = findCardAt(cards, x, y);
  const option = at === null ? undefined : model.cards[at]?.option;
  if (option !== undefined) return isSealed ? null : { kind: 'card', option };
  const isStamped = layout.stamped(model.stamped.length).some((spot) => isOnCard({ spot, lift: 0 }, x, y));
  if (isStamped) return { kind: 'thing', thing: 'stamped', opens: 'history' };
  const regions = [...listThings(model, layout), ...listWords(words), ...listFixtures(model, layout)];
  const lies = (one: Region): boolean => x >= one.left && x <= one.right && y >= one.top && y <= one.bottom;
  // What is smaller than a finger is as large as one, where nothing else lies.
  const region = regions.find(lies) ?? regions.find((one) => lies(widen(one, reach)));
  return region === undefined ? null : { kind: 'thing', thing: region.thing, opens: region.opens };
}

/** A region at least twice as wide and high as the reach. */
function widen(region: Region, reach: number): Region {
  const aside = Math.max(0, reach - (region.right - region.left) / 2);
  const above = Math.max(0, reach - (region.bottom - region.top) / 2);
  return { ...region, left: region.left - aside, right: region.right + aside, top: region.top - above, bottom: region.bottom + above };
}

/** What lies on the cloth: papers and the decision book. */
function listThings(model: SceneModel, layout: Layout): readonly Region[] {
  if (model.isActEnd) return [];
  const phone = model.phone === 'ringing' ? layout.phoneRinging : layout.phoneResting;
  return [
    ...(model.hero === null ? [] : around(layout.hero, box(92, 80, 66), 'hero', 'papers')),
    ...around(phone, box(96, 96, 56), 'phone', 'papers'),
    ...(model.tray.beside === null ? [] : around(layout.besideTray, box(96, 60, 60), 'beside', 'papers')),
    ...around(layout.tray, box(86, 66, 44), 'tray', 'papers'),
    ...around(layout.book, box(72, 72, 62), 'book', 'history'),
  ];
}

/** Today's marker and the flags of the duties; they hang from the tape. */
function listWords({ labels, fontSize }: LabelModel): readonly Region[] {
  return labels.flatMap((label) => {
    if (label.kind !== 'today' && label.kind !== 'due') return [];
    const half = estimateWidth(label.text, fontSize) / 2 + 8;
    const { x, y } = label;
    const thing = label.kind === 'due' ? `duty ${label.id}` : 'tape';
    return [{ left: x - half, top: y, right: x + half, bottom: y + fontSize + 8, thing, opens: 'duties' as const }];
  });
}

/** What always stands there and tells the state of things: vessels, laptop, people, tape. */
function listFixtures(model: SceneModel, layout: Layout): readonly Region[] {
  const { tape } = layout;
  const vessels = layout.vessels(model.vessels.length, model.isActEnd);
  const figures = layout.figures(model.figures.length);
  return [
    ...model.vessels.flatMap(({ id }, index) => around(vessels[index], box(42, 114, 66), `vessel ${id}`, 'duties')),
    ...(model.isActEnd ? [] : around(layout.laptop, box(118, 214, 40), 'laptop', 'duties')),
    ...model.figures.flatMap(({ id }, index) => around(figures[index], box(46, 102, 28), `figure ${id}`, 'duties')),
    {
      left: tape.x - 22 * tape.scale,
      top: tape.y - 16 * tape.scale,
      right: tape.x + tape.length * tape.scale,
      bottom: tape.y + 50 * tape.scale,
      thing: 'tape',
      opens: 'duties',
    },
  ];
}

interface Box {
  readonly half: number;
  readonly above: number;
  readonly below: number;
}

/** Half the width of a thing, its height above and below the place where it stands; px of the drawing. */
function box(half: number, above: number, below: number): Box {
  return { half, above, below };
}

function around(spot: Spot | undefined, { half, above, below }: Box, thing: string, opens: Opens): readonly Region[] {
  if (spot === undefined || spot.scale === 0) return [];
  return [
    {
      left: spot.x - half * spot.scale,
      top: spot.y - above * spot.scale,
      right: spot.x + half * spot.scale,
      bottom: spot.y + below * spot.scale,
      thing,
      opens,
    },
  ];
}
