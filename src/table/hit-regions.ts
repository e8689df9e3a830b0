import { findCardAt } from './card-geometry.ts';
import type { Layout, Spot } from './layout.ts';
import type { SceneModel } from './scene-model.ts';

/** What a thing on the table opens: the same sheets that the words open. */
export type Opens = 'papers' | 'duties' | 'history';

export type Hit = { readonly kind: 'card'; readonly option: string } | { readonly kind: 'thing'; readonly opens: Opens };

interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly opens: Opens;
}

/** What lies at a point of the page. Cards can be taken only while nothing is sealed. Pure. */
export function findHit(model: SceneModel, layout: Layout, x: number, y: number): Hit | null {
  const spots = layout.cards(model.cards.length);
  const cards = model.cards.flatMap((card, index) => {
    const spot = spots[index];
    return spot === undefined ? [] : [{ spot, lift: card.lift }];
  });
  const isSealed = model.cards.some((card) => card.sealAngle !== null);
  const at = findCardAt(cards, x, y);
  const option = at === null ? undefined : model.cards[at]?.option;
  if (option !== undefined) return isSealed ? null : { kind: 'card', option };
  const region = listRegions(model, layout).find((one) => x >= one.left && x <= one.right && y >= one.top && y <= one.bottom);
  return region === undefined ? null : { kind: 'thing', opens: region.opens };
}

function listRegions(model: SceneModel, layout: Layout): readonly Region[] {
  const { tape } = layout;
  const end = tape.x + tape.length * tape.scale;
  const dates: readonly Region[] = [
    { left: tape.x, top: tape.y - 8 * tape.scale, right: end, bottom: tape.y + 50 * tape.scale, opens: 'history' },
    { left: tape.x, top: tape.y + 50 * tape.scale, right: end, bottom: tape.y + 72 * tape.scale, opens: 'duties' },
  ];
  if (model.isActEnd) return dates;
  const phone = model.phone === 'ringing' ? layout.phoneRinging : layout.phoneResting;
  return [
    ...around(phone, 96, 96, 56, 'papers'),
    ...(model.hero === null ? [] : around(layout.hero, 92, 80, 66, 'papers')),
    ...around(layout.tray, 86, 66, 44, 'papers'),
    ...(model.tray.beside === null ? [] : around(layout.besideTray, 96, 60, 60, 'papers')),
    ...dates,
  ];
}

/** A box about a thing: half its width, its height above and below the place where it stands. */
function around(spot: Spot, half: number, above: number, below: number, opens: Opens): readonly Region[] {
  if (spot.scale === 0) return [];
  return [
    {
      left: spot.x - half * spot.scale,
      top: spot.y - above * spot.scale,
      right: spot.x + half * spot.scale,
      bottom: spot.y + below * spot.scale,
      opens,
    },
  ];
}
