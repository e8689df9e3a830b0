/** Places on the table, and how things are spread over it: what the drawings of every size are made from. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The place the table has been given. */
export interface Host extends Size {
  /** A header above the words instead of a table beside them. */
  readonly isStrip: boolean;
  /** It was enlarged: no sheet lies beside it. */
  readonly isWhole?: boolean;
  /** What lies over it at the top, the wall with the date, and at the foot, a row of words; px. */
  readonly wall?: number;
  readonly foot?: number;
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

/** The paper that ends an act, hanging at the left; `scale` is that of its letters. */
export interface SignSpot extends Spot {
  readonly height: number;
}

export interface Layout {
  readonly mode: 'table' | 'strip' | 'portrait' | 'landscape';
  readonly size: Size;
  /** px of the page per px of the drawing. */
  readonly unit: number;
  /** Width of the part of the table that no sheet covers. */
  readonly free: number;
  readonly planes: Planes;
  /** The lower edge of a figure's name plate below its foot. */
  readonly plateBelow: number;
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
  /** So many cards of an act have room below them for what was decided; of more, only the number and the day are told. */
  readonly mostWorded: number;
  readonly sign: SignSpot;
}

/** A little askew, as a tape lies that somebody has rolled out. */
export const tapeTurn = (-0.6 * Math.PI) / 180;
const widestTurn = (11 * Math.PI) / 180;
const turns = [-0.19, 0.07, -0.06, 0.12, -0.1] as const;

/** `count` places between two ends, no further apart than `widest`. */
export function spread(count: number, first: number, last: number, widest: number): readonly number[] {
  if (count <= 1) return count === 1 ? [(first + last) / 2] : [];
  const step = Math.min(widest, (last - first) / (count - 1));
  return Array.from({ length: count }, (_, index) => first + step * index);
}

/** A card at its place in the drawing. */
export interface Fanned {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly turn: number;
}

/** A hand of cards round a middle; of more than four each is closer and smaller. */
export function layOutFan(count: number, middle: number, y: number, size: number): readonly Fanned[] {
  const scale = size * (count <= 4 ? 1 : 0.81);
  const step = size * (count <= 4 ? 75.5 : 58.5);
  return Array.from({ length: count }, (_, index) => {
    const aside = index - (count - 1) / 2;
    const lean = count > 1 ? aside / ((count - 1) / 2) : 0;
    return { x: middle + aside * step, y: y + 7 * size * lean * lean, scale, turn: lean * (count > 2 ? widestTurn : widestTurn / 2) };
  });
}

/** How cards lie in rows: how many in each, how far apart, how large, and how far down. */
export interface Rows {
  readonly perRow: number;
  readonly step: number;
  readonly scale: number;
  readonly ys: readonly number[];
}

/** The decided cards of an act in rows round a middle. */
export function layOutRows(count: number, middle: number, { perRow, step, scale, ys }: Rows): readonly Fanned[] {
  return Array.from({ length: count }, (_, index) => ({
    x: middle + ((index % perRow) - (Math.min(count, perRow) - 1) / 2) * step,
    y: ys[Math.floor(index / perRow)] ?? ys.at(-1) ?? 0,
    scale,
    turn: turns[index % turns.length] ?? 0,
  }));
}
