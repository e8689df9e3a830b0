import { layOutLying, layOutStrip, layOutUpright } from './layout-phone.ts';
import {
  type CardSpot,
  type Fanned,
  type Host,
  type Layout,
  layOutFan,
  layOutRows,
  type Size,
  type Spot,
  spread,
  tapeTurn,
} from './spots.ts';

export type { CardSpot, Host, Layout, Size, Spot } from './spots.ts';

/**
 * Where everything stands, as pure functions of the size of the host. The drawing is 1366 × 768 with the table in its
 * left 800; a host of another size keeps the drawing's scale and spreads the distances. On a phone the table is a strip:
 * the header above the words. Enlarged it has the whole page, and on a phone a drawing of its own, upright or lying.
 */

/** `foot` is left to the line of words at the bottom. */
const drawn = { height: 768, free: 800, foreground: 290, wall: 58, foot: 28 } as const;
/** An enlarged table that is wider than high has room for the drawing of the large one from this height on. */
const leastDrawn = 420;
/** The sheets take at most this share of the width, and a little margin. */
const sheets = { share: 0.395, margin: 26 } as const;
/** From this much stretching on there is depth enough to lay the laptop before the vessels instead of beside them. */
const deepTable = 1.25;

/** The layout of a host. */
export function layOutTable(host: Host): Layout {
  if (host.isStrip) return layOutStrip(host);
  if (host.isWhole !== true) return layOutFull(host);
  if (host.height > host.width) return layOutUpright(host);
  const { wall = 0, foot = 0 } = host;
  return host.height - wall - foot < leastDrawn ? layOutLying(host) : layOutFull(host);
}

function layOutFull(size: Host): Layout {
  const { isWhole = false, wall = 0, foot = 0 } = size;
  const free = isWhole ? size.width : Math.max(1, size.width * (1 - sheets.share) - sheets.margin);
  const stretchX = free / drawn.free;
  const height = isWhole ? size.height - foot : size.height;
  const unit = Math.min(stretchX, height / drawn.height);
  // A wall that is higher than the drawn one, as large letters make it, moves everything down.
  const down = isWhole ? Math.max(0, wall - drawn.wall * unit) : 0;
  const fold = down + drawn.foreground * unit;
  const stretchY = (height - drawn.foot * unit - fold) / (drawn.height - drawn.foreground);
  const mapX = (x: number): number => x * stretchX;
  const mapY = (y: number): number => (y <= drawn.foreground ? down + y * unit : fold + (y - drawn.foreground) * stretchY);
  const at = (x: number, y: number, scale: number): Spot => ({ x: mapX(x), y: mapY(y), scale: scale * unit });
  const card = (x: number, y: number, scale: number, turn: number): CardSpot => ({ ...at(x, y, scale), turn });
  const isDeep = stretchY > deepTable * unit;
  const vesselsInPlay = (count: number): readonly Spot[] =>
    isDeep
      ? spread(count, 118, 682, 132).map((x) => ({ x: mapX(x), y: down + 462 * unit, scale: 0.98 * unit }))
      : spread(count, 404, 746, 86).map((x) => at(x, 414, 0.98));
  return {
    mode: 'table',
    size,
    unit,
    free,
    planes: { wallBottom: mapY(drawn.wall), sill: mapY(152), clothLeft: mapY(204), clothRight: mapY(197) },
    plateBelow: 20 * unit,
    tape: { ...at(52, 224, 1), turn: tapeTurn, length: (722 * stretchX) / unit },
    laptop: isDeep ? at(150, 588, 0.88) : at(150, 481, 0.88),
    lamp: isDeep ? at(290, 560, 0.78) : at(290, 456, 0.78),
    lampAside: at(738, 470, 0.8),
    tray: at(108, 668, 0.96),
    besideTray: at(232, 700, 0.56),
    book: at(566, 558, 0.86),
    sealWhileRinging: at(690, 588, 0.86),
    padWhileRinging: at(744, 598, 0.8),
    pad: at(398, 730, 0.72),
    seal: at(330, 742, 0.8),
    phoneRinging: at(356, 611, 1.14),
    phoneResting: at(704, 563, 0.66),
    hero: at(372, 606, 1.2),
    figures: (count) => spread(count, 66, 676, 122).map((x) => at(x, 180, 0.76)),
    vessels: (count, isActEnd) => (isActEnd ? spread(count, 204, 704, 122).map((x) => at(x, 652, 0.96)) : vesselsInPlay(count)),
    cards: (count) => layOutFan(count, 624, 712, 1.06).map(({ x, y, scale, turn }) => card(x, y, scale, turn)),
    stamped: (count) => layOutStamped(count).map(({ x, y, scale, turn }) => card(x, y, scale, turn)),
    mostWorded,
    sign: { x: 22 * unit, y: mapY(304), scale: 1, height: height - 66 * unit - mapY(304) },
  };
}

const mostWorded = 4;

const mostInRow = 5;

/** The decided cards of an act, each turned a little: side by side, and in two rows where one would lay them over each other. */
function layOutStamped(count: number): readonly Fanned[] {
  const [scale, ...ys] = count <= 3 ? [1.3, 386] : count <= mostWorded ? [1.1, 386] : count <= mostInRow ? [0.9, 386] : [0.72, 361, 469];
  const perRow = Math.ceil(count / ys.length);
  return layOutRows(count, 430, { perRow, step: Math.min(236, 388 / Math.max(1, perRow - 1)), scale, ys });
}

/** Backing pixels per px of the page: the device's own, as far as two megapixels go. */
export function chooseDensity(size: Size, devicePixelRatio: number): number {
  const mostPixels = 2 * 1024 * 1024;
  return Math.min(Math.max(1, devicePixelRatio), Math.sqrt(mostPixels / Math.max(1, size.width * size.height)));
}
