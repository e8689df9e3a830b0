/** Outlines beyond the window and marks on wood and cloth, drawn from fixed numbers: the same room every time. */

type Draw = () => number;

/** A row of small numbers between 0 and 1 that is the same for the same seed. */
function createDraw(seed: number): Draw {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const between = (draw: Draw, low: number, high: number): number => low + draw() * (high - low);
const short = (value: number): string => value.toFixed(1);

/** Treetops from the ground line up, as one path. `plane` 0 is the farthest; `height` 1 is a wood in leaf. */
export function outlineFoliage(plane: number, width: number, ground: number, height = 1): string {
  const draw = createDraw(71 + plane * 13);
  const reach = ground * 0.44 * height;
  const parts: string[] = [];
  for (let x = -110; x < width + 40;) {
    const wide = between(draw, 92, 176);
    const top = ground - reach * between(draw, 0.46, 0.86) * (plane === 2 ? 0.86 : 1);
    parts.push(
      `M${short(x)} ${ground}C${short(x)} ${short(top)} ${short(x + wide * 0.3)} ${short(top - 14)} ${short(x + wide * 0.5)} ${short(top - 4)}` +
        `C${short(x + wide * 0.75)} ${short(top - 14)} ${short(x + wide)} ${short(top + 16)} ${short(x + wide)} ${ground}Z`,
    );
    x += wide * between(draw, 0.42, 0.62);
  }
  return parts.join('');
}

export interface BareTrees {
  /** From trunks to twigs: the paths of one weight each. */
  readonly branches: readonly { readonly path: string; readonly weight: number }[];
  /** Where something may blossom. */
  readonly tips: readonly { readonly x: number; readonly y: number }[];
}

const branchWeights = [4.6, 3, 1.9, 1.2, 0.8] as const;

/** Trees without leaves, from the ground line up. `plane` 1 stands behind `plane` 2. */
export function outlineBareTrees(plane: number, width: number, ground: number): BareTrees {
  const draw = createDraw(211 + plane * 17);
  const paths: string[] = branchWeights.map(() => '');
  const tips: { x: number; y: number }[] = [];
  const grow = (x: number, y: number, angle: number, reach: number, level: number): void => {
    const bend = between(draw, -0.22, 0.22);
    const [midX, midY] = [x + Math.sin(angle + bend) * reach * 0.5, y - Math.cos(angle + bend) * reach * 0.5];
    const [endX, endY] = [x + Math.sin(angle) * reach, y - Math.cos(angle) * reach];
    paths[level] += `M${short(x)} ${short(y)}Q${short(midX)} ${short(midY)} ${short(endX)} ${short(endY)}`;
    if (level > 2) tips.push({ x: endX, y: endY });
    if (level === branchWeights.length - 1) return;
    const spread = between(draw, 0.3, 0.52);
    grow(endX, endY, angle - spread, reach * between(draw, 0.62, 0.82), level + 1);
    grow(endX, endY, angle + spread, reach * between(draw, 0.62, 0.82), level + 1);
    if (level > 0 && draw() > 0.5) grow(midX, midY, angle + (draw() > 0.5 ? 0.8 : -0.8), reach * 0.5, level + 1);
  };
  const step = plane === 1 ? 58 : 96;
  for (let x = -30 + plane * 19; x < width + 40; x += step * between(draw, 0.7, 1.4)) {
    grow(x, ground, between(draw, -0.12, 0.12), ground * between(draw, 0.13, 0.19) * (plane === 1 ? 0.86 : 1), 0);
  }
  return { branches: paths.map((path, level) => ({ path, weight: (branchWeights[level] ?? 1) * (plane === 1 ? 0.75 : 1) })), tips };
}

/** Roofs from the ground line up, as one path. */
export function outlineCity(width: number, ground: number): string {
  const draw = createDraw(40);
  const parts: string[] = [];
  for (let x = -20; x < width + 20;) {
    const wide = between(draw, 30, 82);
    const top = ground - ground * between(draw, 0.24, 0.56);
    parts.push(`M${short(x)} ${ground}V${short(top)}H${short(x + wide)}V${ground}Z`);
    x += wide + (draw() > 0.6 ? between(draw, 4, 14) : 0);
  }
  return parts.join('');
}

export interface LitWindow {
  readonly x: number;
  readonly y: number;
  readonly strength: number;
}

/** Lit windows of the city: fewer at night, and always some of those of the evening. */
export function placeWindows(count: number, width: number, ground: number): readonly LitWindow[] {
  const draw = createDraw(305);
  return Array.from({ length: count }, () => ({
    x: between(draw, 0, width),
    y: between(draw, ground * 0.6, ground * 0.94),
    strength: between(draw, 0.34, 0.9),
  }));
}

export interface Streak {
  readonly path: string;
  readonly weight: number;
  readonly strength: number;
}

/** The grain of the table's wooden edge. */
export function drawGrain(width: number, top: number, bottom: number): readonly Streak[] {
  const draw = createDraw(9);
  const streaks: Streak[] = [];
  for (let y = top + 5; y < bottom; y += between(draw, 1.8, 3.6)) {
    let path = `M-10 ${short(y)}`;
    for (let x = 50; x < width + 120; x += 120)
      path += `S${x - 10} ${short(y + between(draw, -2.4, 2.4))} ${x + 60} ${short(y + between(draw, -1, 1))}`;
    streaks.push({ path, weight: between(draw, 0.5, 1.3), strength: between(draw, 0.13, 0.33) });
  }
  return streaks;
}

export interface Band {
  readonly from: number;
  readonly bend: number;
  readonly weight: number;
  readonly strength: number;
  readonly isLight: boolean;
}

/** Uneven dye across the cloth. */
export function drawDye(top: number, bottom: number): readonly Band[] {
  const draw = createDraw(23);
  return Array.from({ length: 18 }, () => ({
    from: between(draw, top + 14, bottom),
    bend: between(draw, -9, 9),
    weight: between(draw, 6, 27),
    strength: between(draw, 0.03, 0.07),
    isLight: draw() > 0.6,
  }));
}
