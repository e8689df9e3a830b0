import { type BareTrees, outlineBareTrees, outlineFoliage } from './outline-shapes.ts';
import { lights, palette, seasons } from './palette.ts';
import { fillPath } from './pen.ts';
import type { SceneModel } from './scene-model.ts';

type Look = Pick<SceneModel, 'light' | 'season'>;
type Pen = CanvasRenderingContext2D;

/** Cut paper throws a small shadow on the plane behind it. */
const shadowBelow = { x: 1, y: 2, blur: 2 } as const;
/** One tip in so many blossoms, and only on the trees that stand near. */
const tipsPerBlossom = 4;

/** Paints the trees beyond the window, in leaf or bare as the season has them, from the ground line up. */
export function paintTrees(pen: Pen, width: number, ground: number, look: Look): void {
  if (seasons[look.season].isBare) paintBareTrees(pen, width, ground, look);
  else paintFoliage(pen, width, ground, look);
}

function paintFoliage(pen: Pen, width: number, ground: number, { light, season }: Look): void {
  const [far, middle, near] = lights[light].foliage;
  const [colour, strength] = seasons[season].tint;
  const planes: readonly (readonly [number, string, number])[] = [
    [0, far, 0.7],
    [1, middle, 1],
    [2, near, 1],
    ...(season === 'july' ? [[3, near, 1] as const] : []),
  ];
  for (const [plane, ink, alpha] of planes) {
    const path = outlineFoliage(plane, width, ground);
    withShadow(pen, alpha, () => fillPath(pen, path, ink));
    if (!isDay(light) || strength === 0) continue;
    pen.globalAlpha = strength * (plane === 3 ? 2 : 1);
    fillPath(pen, path, colour);
    pen.globalAlpha = 1;
  }
}

/** A low evergreen hedge far off, two rows of branches before it, and on these what blossoms first. */
function paintBareTrees(pen: Pen, width: number, ground: number, look: Look): void {
  const [far, middle, near] = lights[look.light].foliage;
  withShadow(pen, 0.7, () => fillPath(pen, outlineFoliage(0, width, ground, 0.42), far));
  for (const [plane, ink] of [
    [1, middle],
    [2, near],
  ] as const) {
    const { branches, tips } = outlineBareTrees(plane, width, ground);
    withShadow(pen, plane === 1 ? 0.75 : 1, () => {
      pen.strokeStyle = ink;
      pen.lineCap = 'round';
      for (const { path, weight } of branches) {
        pen.lineWidth = weight;
        pen.stroke(new Path2D(path));
      }
    });
    if (plane === 2) paintBlossom(pen, tips, look);
  }
}

function paintBlossom(pen: Pen, tips: BareTrees['tips'], { light, season }: Look): void {
  const { blossom } = seasons[season];
  pen.globalAlpha = isDay(light) ? 1 : 0.34;
  tips.forEach(({ x, y }, at) => {
    const colour = blossom[at % blossom.length];
    if (colour === undefined || at % tipsPerBlossom !== 0) return;
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, at % 2 === 0 ? 2.4 : 1.8, 0, Math.PI * 2);
    pen.fill();
  });
  pen.globalAlpha = 1;
}

function withShadow(pen: Pen, alpha: number, paint: () => void): void {
  pen.save();
  pen.globalAlpha = alpha;
  pen.shadowColor = palette.shadow;
  pen.shadowOffsetX = shadowBelow.x;
  pen.shadowOffsetY = shadowBelow.y;
  pen.shadowBlur = shadowBelow.blur;
  paint();
  pen.restore();
}

function isDay(light: Look['light']): boolean {
  return light === 'morning' || light === 'noon';
}
