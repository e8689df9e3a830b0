import type { Layout, Spot } from '#table/layout.ts';

/** A part of the picture that is looked at by itself. */
export type Part =
  | 'whole'
  /** All of the table that no sheet covers. */
  | 'free'
  | 'window'
  | 'tape'
  | 'laptop'
  | 'lamp'
  | 'phone-ringing'
  | 'phone-resting'
  | 'hero'
  | 'tray'
  | 'book'
  | 'cards'
  | 'vessels'
  | 'figures';

/** A piece of the page, px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** So many things of a kind stand on the table. */
export interface Counts {
  readonly cards: number;
  readonly vessels: number;
  readonly figures: number;
}

type Margins = readonly [left: number, above: number, right: number, below: number];

/** Where a part lies in a layout, with its shadow and its words. Whole pixels within the picture. Pure. */
export function findPart(part: Part, layout: Layout, counts: Counts): Box {
  const { size, free, unit, planes } = layout;
  switch (part) {
    case 'whole':
      return { x: 0, y: 0, ...size };
    case 'free':
      return within(layout, { x: 0, y: 0, width: free, height: size.height });
    case 'window':
      return within(layout, { x: 0, y: 0, width: size.width, height: planes.clothLeft + 24 * unit });
    case 'tape':
      return within(layout, { x: 0, y: planes.clothLeft - 6 * unit, width: free, height: 176 * unit });
    case 'laptop':
      return around(layout, [layout.laptop], [130, 200, 150, 60]);
    case 'lamp':
      return around(layout, [layout.lamp], [110, 180, 160, 90]);
    case 'phone-ringing':
      return around(layout, [layout.phoneRinging], [130, 140, 130, 70]);
    case 'phone-resting':
      return around(layout, [layout.phoneResting], [125, 120, 125, 75]);
    case 'hero':
      return around(layout, [layout.hero], [130, 100, 130, 80]);
    case 'tray':
      return around(layout, [layout.tray, layout.besideTray], [105, 90, 120, 62]);
    case 'book':
      return around(layout, [layout.book], [95, 90, 95, 75]);
    case 'cards':
      return around(layout, layout.cards(counts.cards), [80, 112, 80, 62]);
    case 'vessels':
      return around(layout, layout.vessels(counts.vessels, false), [56, 128, 56, 84]);
    case 'figures':
      return around(layout, layout.figures(counts.figures), [70, 124, 70, 46]);
  }
}

/** The box round some spots, as large as the things that stand there. */
function around(layout: Layout, spots: readonly Spot[], [left, above, right, below]: Margins): Box {
  const standing = spots.filter(({ scale }) => scale > 0);
  const scale = standing[0]?.scale ?? 1;
  const x = Math.min(...standing.map((spot) => spot.x)) - left * scale;
  const y = Math.min(...standing.map((spot) => spot.y)) - above * scale;
  const farX = Math.max(...standing.map((spot) => spot.x)) + right * scale;
  const farY = Math.max(...standing.map((spot) => spot.y)) + below * scale;
  return within(layout, { x, y, width: farX - x, height: farY - y });
}

function within({ size }: Layout, box: Box): Box {
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  return {
    x,
    y,
    width: Math.max(1, Math.min(size.width, Math.ceil(box.x + box.width)) - x),
    height: Math.max(1, Math.min(size.height, Math.ceil(box.y + box.height)) - y),
  };
}
