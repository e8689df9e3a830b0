import {
  type CardSpot,
  type Fanned,
  type Host,
  type Layout,
  layOutFan,
  layOutRows,
  type Rows,
  type Spot,
  spread,
  tapeTurn,
  type TapeSpot,
} from './spots.ts';

/** The tables of a phone: the strip above the words, and the whole table when it is enlarged, upright or lying. */

const strip = { width: 375, wall: 48, below: 170 } as const;
/** The wall at the top, and so much below it down to the row of words. */
const upright = { width: 375, wall: 48, below: 700 } as const;
const lying = { width: 812, wall: 48, below: 271 } as const;

const mostWordedUpright = 6;
const mostWordedLying = 5;

/** Places in a drawing whose wall keeps its height, whatever the rest is stretched to. */
interface Grid {
  readonly unit: number;
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
  readonly at: (x: number, y: number, scale: number) => Spot;
  readonly card: (fanned: Fanned) => CardSpot;
}

function createGrid(host: Host, picture: { readonly width: number; readonly wall: number; readonly below: number }): Grid {
  const { wall = picture.wall, foot = 0 } = host;
  const stretchX = host.width / picture.width;
  const stretchY = Math.max(1, host.height - wall - foot) / picture.below;
  const unit = Math.min(stretchX, stretchY);
  const x = (at: number): number => at * stretchX;
  const y = (at: number): number => wall + (at - picture.wall) * stretchY;
  const place = (at: Omit<Fanned, 'turn'>): Spot => ({
    x: x(at.x),
    y: y(at.y),
    scale: at.scale * unit,
  });
  return { unit, x, y, at: (atX, atY, scale) => place({ x: atX, y: atY, scale }), card: (one) => ({ ...place(one), turn: one.turn }) };
}

const nowhere: Spot = { x: 0, y: 0, scale: 0 };

/** A tape that begins a little beside the edge and is as long as the paper between two places of the page. */
function layTape({ unit, y }: Grid, top: number, scale: number, to: number): TapeSpot {
  const left = 24;
  return { x: left, y: y(top), scale: scale * unit, turn: tapeTurn, length: (to - left) / (scale * unit) };
}

/** The header of a phone: people, tape, laptop, what has just arrived and the tray; nothing else has room. */
export function layOutStrip(host: Host): Layout {
  const grid = createGrid(host, strip);
  const { at, y } = grid;
  return {
    mode: 'strip',
    size: host,
    unit: grid.unit,
    free: host.width,
    planes: { wallBottom: y(58), sill: y(74), clothLeft: y(126), clothRight: y(119) },
    plateBelow: 0,
    tape: layTape(grid, 108, 0.62, host.width - 22),
    laptop: at(62, 194, 0.42),
    lamp: nowhere,
    lampAside: nowhere,
    tray: at(294, 192, 0.47),
    besideTray: nowhere,
    book: nowhere,
    sealWhileRinging: nowhere,
    padWhileRinging: nowhere,
    pad: nowhere,
    seal: nowhere,
    phoneRinging: at(182, 188, 0.56),
    phoneResting: at(242, 168, 0.3),
    hero: at(176, 186, 0.6),
    figures: (count) => spread(count, 34, 341, 61.4).map((x) => at(x, 92, 0.37)),
    vessels: () => [],
    cards: () => [],
    stamped: () => [],
    mostWorded: 0,
    sign: { ...nowhere, height: 0 },
  };
}

/** The whole table on a page that is higher than wide: from the people at the far edge down to the cards under the thumb. */
export function layOutUpright(host: Host): Layout {
  const grid = createGrid(host, upright);
  const { at, y } = grid;
  return {
    mode: 'portrait',
    size: host,
    unit: grid.unit,
    free: host.width,
    planes: { wallBottom: y(48), sill: y(94), clothLeft: y(150), clothRight: y(143) },
    plateBelow: 33 * grid.unit,
    tape: layTape(grid, 160, 0.62, host.width - 22),
    laptop: at(78, 530, 0.56),
    lamp: at(160, 480, 0.46),
    lampAside: at(338, 560, 0.5),
    tray: at(70, 614, 0.66),
    besideTray: at(146, 634, 0.4),
    book: at(324, 472, 0.6),
    sealWhileRinging: at(326, 580, 0.62),
    padWhileRinging: at(350, 612, 0.56),
    pad: at(304, 626, 0.56),
    seal: at(262, 640, 0.62),
    phoneRinging: at(216, 572, 0.84),
    phoneResting: at(330, 556, 0.5),
    hero: at(214, 562, 0.94),
    figures: (count) => spread(count, 34, 341, 61.4).map((x) => at(x, 113, 0.44)),
    vessels: (count, isActEnd) => spread(count, 46, 329, 71).map((x) => at(x, isActEnd ? 668 : 340, 0.7)),
    cards: (count) => layOutFan(count, 187, 700, 0.9).map(grid.card),
    stamped: (count) => layOutRows(count, 220, rowsUpright(count)).map(grid.card),
    mostWorded: mostWordedUpright,
    sign: { x: grid.x(12), y: y(214), scale: 0.56, height: y(566) - y(214) },
  };
}

/** The whole table on a page that is wide and low: people and tape at the left, vessels at the right, the rest side by side. */
export function layOutLying(host: Host): Layout {
  const grid = createGrid(host, lying);
  const { at, y } = grid;
  return {
    mode: 'landscape',
    size: host,
    unit: grid.unit,
    free: host.width,
    planes: { wallBottom: y(48), sill: y(84), clothLeft: y(134), clothRight: y(129) },
    plateBelow: 30 * grid.unit,
    tape: layTape(grid, 143, 0.58, grid.x(462)),
    laptop: at(72, 294, 0.5),
    lamp: at(132, 262, 0.4),
    lampAside: at(790, 262, 0.4),
    tray: at(184, 292, 0.54),
    besideTray: nowhere,
    book: at(420, 236, 0.5),
    sealWhileRinging: at(398, 304, 0.5),
    padWhileRinging: at(436, 304, 0.48),
    pad: at(436, 304, 0.48),
    seal: at(398, 304, 0.5),
    phoneRinging: at(300, 276, 0.66),
    phoneResting: at(490, 264, 0.36),
    hero: at(300, 276, 0.7),
    figures: (count) => spread(count, 38, 428, 78).map((x) => at(x, 105, 0.42)),
    vessels: (count) => spread(count, 494, 776, 71).map((x) => at(x, 136, 0.66)),
    cards: (count) => layOutFan(count, 664, 278, 0.8).map(grid.card),
    stamped: (count) => layOutRows(count, count <= mostWordedLying ? 262 : 430, rowsLying(count)).map(grid.card),
    mostWorded: mostWordedLying,
    sign: { x: grid.x(12), y: y(186), scale: 0.42, height: y(312) - y(186) },
  };
}

function rowsUpright(count: number): Rows {
  const ys = [288, 454];
  if (count <= 2 || count === 4) return { perRow: 2, step: 138, scale: count === 4 ? 0.98 : 1.12, ys };
  if (count <= mostWordedUpright) return { perRow: 3, step: 98, scale: 0.98, ys };
  return { perRow: 4, step: 74, scale: 0.72, ys: [284, 384, 484] };
}

/** Those with words below them lie left of the vessels; more lie across the whole table, further down. */
function rowsLying(count: number): Rows {
  const perRow = Math.max(1, count);
  if (count <= mostWordedLying) return { perRow, step: Math.min(150, 370 / Math.max(1, count - 1)), scale: 0.7, ys: [214] };
  return { perRow, step: 670 / count, scale: 0.6, ys: [250] };
}
