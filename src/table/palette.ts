/** The inks of the table. Nothing else in this room names a colour. */
export const palette = {
  ink: '#14161d',
  paper: '#f4eedf',
  paperHigh: '#fdf9ee',
  paperLow: '#e0d6c0',
  paperShade: '#bfb298',
  paperEdge: '#8d7f66',
  tapeRim: '#b5a88c',
  core: '#93795a',
  coreDeep: '#2d2417',
  punch: '#111a33',
  asagi: '#93c4c2',
  vermilion: '#d8432a',
  vermilionPale: '#f1c0b2',
  vermilionText: '#b03019',
  amber: '#dc9d2e',
  white: '#ffffff',
  shadow: '#050815',
  wordQuiet: '#e3e8f4',
  rising: '#bfe3d6',
  falling: '#ffd3c7',
  stitch: '#f4eedf',
  clothEdge: '#8fa2cf',
  foldLight: '#9db1e0',
  streakLight: '#6f86c0',
  grain: '#7d6344',
  window: '#f3cf85',
  haze: '#f2ead2',
  cloud: '#fbf8ec',
  pane: '#efe9df',
} as const;

/** What one light of day does to the room. Sky and table edge run from top to bottom. */
export interface LightColours {
  readonly sky: readonly [string, string];
  readonly city: string;
  readonly foliage: readonly [string, string, string];
  readonly wall: string;
  readonly wallEdge: string;
  readonly frame: string;
  readonly tableEdge: readonly [string, string];
  readonly cloth: string;
  readonly disc: string | null;
}

/** By light of day; what the sheets put on the wall must be readable on `wall`. */
export const lights: Readonly<Record<'morning' | 'noon' | 'evening' | 'night', LightColours>> = {
  morning: {
    sky: ['#cfdcd8', '#eef0e2'],
    city: '#b7c8c6',
    foliage: ['#7fa59a', '#5d8c86', '#3f6f70'],
    wall: '#e4dcc8',
    wallEdge: '#d3c8ae',
    frame: '#f7f1e2',
    tableEdge: ['#cbb48e', '#e2d3b4'],
    cloth: '#243460',
    disc: '#f6efcf',
  },
  noon: {
    sky: ['#bcd6dc', '#f2f1e4'],
    city: '#bccfce',
    foliage: ['#8bb1a5', '#679892', '#477a7a'],
    wall: '#ece5d3',
    wallEdge: '#dbd1ba',
    frame: '#fbf6e9',
    tableEdge: ['#d2bd98', '#e8dbbf'],
    cloth: '#283a6a',
    disc: null,
  },
  evening: {
    sky: ['#27345c', '#d9805a'],
    city: '#1d2746',
    foliage: ['#22304f', '#1a2644', '#131d37'],
    wall: '#39405a',
    wallEdge: '#2b3148',
    frame: '#545a70',
    tableEdge: ['#7d6549', '#a58d6e'],
    cloth: '#1b2748',
    disc: '#d8432a',
  },
  night: {
    sky: ['#0d1430', '#1b2748'],
    city: '#151d3a',
    foliage: ['#141d38', '#10182e', '#0b1124'],
    wall: '#1d2440',
    wallEdge: '#141a31',
    frame: '#39415f',
    tableEdge: ['#4a3f35', '#6a5a49'],
    cloth: '#141d38',
    disc: '#f4eedf',
  },
};

/** The planes of the room for strong contrast, at every hour. */
export const plain = {
  wall: '#ffffff',
  line: '#14161d',
  window: '#4c797d',
  frame: '#ffffff',
  tableEdge: '#f4eedf',
  cloth: '#111a33',
} as const;

/** Pools of lamp light on the cloth, from wide to narrow. */
export const lampPools = ['#3a55b0', '#4560c0', '#4a66c8'] as const;

/** Morning light from the upper left, and the shade it leaves. */
export const morning = { light: '#fff6d8', shade: '#0b1130' } as const;

/** Dusk outside the pool and the warmth inside it. */
export const dusk = '#0a1030';
export const warmth = '#ffb45a';

/** How the trees stand in a season: in leaf, tinted towards a colour by this much, or bare; and what blossoms on them. */
export interface TreeColours {
  readonly isBare: boolean;
  readonly tint: readonly [colour: string, strength: number];
  readonly blossom: readonly string[];
}

const deepLeaf = '#1d4a3c';
const youngLeaf = '#dfe6b8';

/** By season outside the window. */
export const seasons: Readonly<Record<'winter' | 'march' | 'april' | 'may' | 'june' | 'july' | 'august', TreeColours>> = {
  winter: { isBare: true, tint: [deepLeaf, 0], blossom: [] },
  march: { isBare: true, tint: [deepLeaf, 0], blossom: ['#fdf9ee', '#f4d3cb', '#f1c0b2'] },
  april: { isBare: false, tint: [youngLeaf, 0.34], blossom: [] },
  may: { isBare: false, tint: [deepLeaf, 0], blossom: [] },
  june: { isBare: false, tint: [deepLeaf, 0.1], blossom: [] },
  july: { isBare: false, tint: [deepLeaf, 0.26], blossom: [] },
  august: { isBare: false, tint: [deepLeaf, 0.2], blossom: [] },
};

/** A colour of the palette, see-through. */
export function withAlpha(hex: string, alpha: number): string {
  const channels = [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));
  return `rgb(${channels.join(' ')} / ${alpha})`;
}
