/**
 * Where everything stands, as pure functions of the size of the host. The drawing is 1366 × 768 with the table in its
 * left 800; a host of another size keeps the drawing's scale and spreads the distances. On a phone the table is a strip:
 * the header above the words.
 */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The place the table has been given. */
export interface Host extends Size {
  /** A header above the words instead of a table beside them. */
  readonly isStrip: boolean;
}

/** A place on the table and how large the thing is there, in px of the page. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** A spot of an option card: how far it is turned, in radians. */
export interface CardSpot extends Spot {
  readonly turn: number;
}

/** The planes of the room from top to bottom, in px. */
export interface Planes {
  readonly wallBottom: number;
  readonly sill: number;
  readonly clothLeft: number;
  readonly clothRight: number;
}

export interface TapeSpot extends Spot {
  /** Radians. */
  readonly turn: number;
  /** Length of the paper, before `scale`. */
  readonly length: number;
}

export interface Layout {
  readonly mode: 'table' | 'strip';
  readonly size: Size;
  /** px of the page per px of the drawing. */
  readonly unit: number;
  /** Width of the part of the table that no sheet covers. */
  readonly free: number;
  readonly planes: Planes;
  readonly tape: TapeSpot;
  readonly laptop: Spot;
  readonly lamp: Spot;
  /** Where the lamp stands aside for the cards of an act. */
  readonly lampAside: Spot;
  readonly tray: Spot;
  readonly besideTray: Spot;
  readonly book: Spot;
  /** Seal and pad stand where the phone leaves room: beside the book while it rings, in front when it rests there. */
  readonly sealWhileRinging: Spot;
  readonly padWhileRinging: Spot;
  readonly seal: Spot;
  readonly pad: Spot;
  /** Where the phone rings, where it rests, and where a paper or a complication lies that has just arrived. */
  readonly phoneRinging: Spot;
  readonly phoneResting: Spot;
  readonly hero: Spot;
  readonly figures: (count: number) => readonly Spot[];
  readonly vessels: (count: number, isActEnd: boolean) => readonly Spot[];
  readonly cards: (count: number) => readonly CardSpot[];
  readonly stamped: (count: number) => readonly CardSpot[];
}

/** `foot` is left to the line of words at the bottom. */
const drawn = { height: 768, free: 800, foreground: 290, foot: 28 } as const;
const strip = { width: 375, height: 218 } as const;
/** The sheets take at most this share of the width, and a little margin. */
const sheets = { share: 0.395, margin: 26 } as const;
const tapeTurn = (-0.6 * Math.PI) / 180;
/** From this much stretching on there is depth enough to lay the laptop before the vessels instead of beside them. */
const deepTable = 1.25;
const widestTurn = (11 * Math.PI) / 180;

/** The layout of a host. */
export function layOutTable(host: Host): Layout {
  return host.isStrip ? layOutStrip(host) : layOutFull(host);
}

function layOutFull(size: Size): Layout {
  const free = Math.max(1, size.width * (1 - sheets.share) - sheets.margin);
  const stretchX = free / drawn.free;
  const unit = Math.min(stretchX, size.height / drawn.height);
  const fold = drawn.foreground * unit;
  const stretchY = (size.height - drawn.foot * unit - fold) / (drawn.height - drawn.foreground);
  const mapX = (x: number): number => x * stretchX;
  const mapY = (y: number): number => (y <= drawn.foreground ? y * unit : fold + (y - drawn.foreground) * stretchY);
  const at = (x: number, y: number, scale: number): Spot => ({ x: mapX(x), y: mapY(y), scale: scale * unit });
  const card = (x: number, y: number, scale: number, turn: number): CardSpot => ({ ...at(x, y, scale), turn });
  const isDeep = stretchY > deepTable * unit;
  const vesselsInPlay = (count: number): readonly Spot[] =>
    isDeep
      ? spread(count, 118, 682, 132).map((x) => ({ x: mapX(x), y: 462 * unit, scale: 0.98 * unit }))
      : spread(count, 404, 746, 86).map((x) => at(x, 414, 0.98));
  return {
    mode: 'table',
    size,
    unit,
    free,
    planes: { wallBottom: 58 * unit, sill: 152 * unit, clothLeft: 204 * unit, clothRight: 197 * unit },
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
    cards: (count) => layOutFan(count).map(({ x, y, scale, turn }) => card(x, y, scale, turn)),
    stamped: (count) => layOutStamped(count).map(({ x, y, scale, turn }) => card(x, y, scale, turn)),
  };
}

/** The header of a phone: people, tape, laptop, what has just arrived and the tray; nothing else has room. */
function layOutStrip(size: Size): Layout {
  const unit = size.height / strip.height;
  const stretchX = size.width / strip.width;
  const at = (x: number, y: number, scale: number): Spot => ({ x: x * stretchX, y: y * unit, scale: scale * unit });
  const tapeScale = 0.62;
  const nowhere: Spot = { x: 0, y: 0, scale: 0 };
  return {
    mode: 'strip',
    size,
    unit,
    free: size.width,
    planes: { wallBottom: 58 * unit, sill: 74 * unit, clothLeft: 126 * unit, clothRight: 119 * unit },
    tape: { x: 24, y: 108 * unit, scale: tapeScale * unit, turn: tapeTurn, length: (size.width - 24 - 22) / (tapeScale * unit) },
    laptop: at(68, 194, 0.42),
    lamp: nowhere,
    lampAside: nowhere,
    tray: at(320, 192, 0.52),
    besideTray: nowhere,
    book: nowhere,
    sealWhileRinging: nowhere,
    padWhileRinging: nowhere,
    pad: nowhere,
    seal: nowhere,
    phoneRinging: at(196, 188, 0.56),
    phoneResting: at(250, 168, 0.3),
    hero: at(192, 186, 0.6),
    figures: (count) => spread(count, 34, 341, 61.4).map((x) => at(x, 92, 0.37)),
    vessels: () => [],
    cards: () => [],
    stamped: () => [],
  };
}

/** `count` places between two ends, no further apart than `widest`. */
function spread(count: number, first: number, last: number, widest: number): readonly number[] {
  if (count <= 1) return count === 1 ? [(first + last) / 2] : [];
  const step = Math.min(widest, (last - first) / (count - 1));
  return Array.from({ length: count }, (_, index) => first + step * index);
}

interface Fanned {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly turn: number;
}

/** A hand of cards beside the words that belong to them: the more cards, the closer and the smaller. */
function layOutFan(count: number): readonly Fanned[] {
  const scale = count <= 4 ? 1.06 : 0.86;
  const step = count <= 4 ? 80 : 62;
  const middle = 624;
  return Array.from({ length: count }, (_, index) => {
    const aside = index - (count - 1) / 2;
    const lean = count > 1 ? aside / ((count - 1) / 2) : 0;
    return { x: middle + aside * step, y: 712 + 7 * lean * lean, scale, turn: lean * (count > 2 ? widestTurn : widestTurn / 2) };
  });
}

/** So many cards of an act have room below them for what was decided; of more, only the number and the day are told. */
export const mostWorded = 4;

const mostInRow = 5;

/** The decided cards of an act, each turned a little: side by side, and in two rows where one would lay them over each other. */
function layOutStamped(count: number): readonly Fanned[] {
  const [scale, ...ys] = count <= 3 ? [1.3, 386] : count <= mostWorded ? [1.1, 386] : count <= mostInRow ? [0.9, 386] : [0.72, 361, 469];
  const perRow = Math.ceil(count / ys.length);
  const step = Math.min(236, 388 / Math.max(1, perRow - 1));
  return Array.from({ length: count }, (_, index) => ({
    x: 430 + ((index % perRow) - (perRow - 1) / 2) * step,
    y: ys[Math.floor(index / perRow)] ?? 0,
    scale,
    turn: [-0.19, 0.07, -0.06, 0.12, -0.1][index % 5] ?? 0,
  }));
}

/** Backing pixels per px of the page: the device's own, as far as two megapixels go. */
export function chooseDensity(size: Size, devicePixelRatio: number): number {
  const mostPixels = 2 * 1024 * 1024;
  return Math.min(Math.max(1, devicePixelRatio), Math.sqrt(mostPixels / Math.max(1, size.width * size.height)));
}
