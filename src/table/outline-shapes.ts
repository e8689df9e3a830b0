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

/** Treetops from the ground line up, as one path. `plane` 0 is the farthest. */
export function outlineFoliage(plane: number, width: number, ground: number): string {
  const draw = createDraw(71 + plane * 13);
  const reach = ground * 0.44;
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
