import type { Layout } from './layout.ts';
import { drawDye } from './outline-shapes.ts';
import type { RoomSheet } from './paint-room.ts';
import { lampPools, lights, palette, withAlpha } from './palette.ts';
import { fillPath } from './pen.ts';
import type { SceneModel } from './scene-model.ts';
import { createGrainTile, createWeaveTile } from './texture-tiles.ts';

type Look = Pick<SceneModel, 'light' | 'season'>;

/** The drawing's pool of lamp light: middle and half axes. */
const pool = { x: 400, y: 530, across: 480, deep: 280 } as const;

/** Paints the dyed cloth: weave, uneven dye, fold, stitches, and what light falls on it. */
export function paintCloth(sheet: RoomSheet, look: Look, layout: Layout, density: number): void {
  const { pen, width, height, clothLeft, clothRight } = sheet;
  const slope = (clothRight - clothLeft) / width;
  const edgeAt = (x: number, offset: number): number => clothLeft + offset + slope * x;
  const cloth = `M-20 ${edgeAt(-20, 0)}L${width + 20} ${edgeAt(width + 20, 0)}V${height + 20}H-20Z`;
  const line = (offset: number): Path2D => new Path2D(`M-20 ${edgeAt(-20, offset)}L${width + 20} ${edgeAt(width + 20, offset)}`);

  pen.save();
  pen.shadowColor = palette.shadow;
  pen.shadowBlur = 12 * density;
  pen.globalAlpha = 1;
  fillPath(pen, cloth, lights[look.light].cloth);
  pen.restore();

  pen.save();
  pen.clip(new Path2D(cloth));
  fillWithTile(pen, createWeaveTile(), sheet);
  for (const { from, bend, weight, strength, isLight } of drawDye(clothLeft, height)) {
    pen.strokeStyle = isLight ? palette.streakLight : palette.shadow;
    pen.globalAlpha = strength;
    pen.lineWidth = weight;
    pen.stroke(new Path2D(`M-20 ${from}Q${width / 2} ${from + bend} ${width + 20} ${from - 6}`));
  }
  pen.globalAlpha = 1;
  if (layout.mode === 'table') paintFold(pen, height);
  if (look.light === 'morning' || look.light === 'noon') paintPanes(pen, sheet, look.light);
  else paintPool(pen, sheet, look.light);
  pen.restore();

  stroke(pen, line(1), palette.clothEdge, 1.5, 0.55, []);
  stroke(pen, line(9), palette.stitch, 1.8, 0.75, [8, 5]);
  stroke(pen, line(14), palette.stitch, 1.2, 0.4, [8, 5]);

  pen.save();
  pen.globalCompositeOperation = 'soft-light';
  pen.globalAlpha = 0.16;
  fillWithTile(pen, createGrainTile(), sheet);
  pen.restore();
}

function paintFold(pen: CanvasRenderingContext2D, height: number): void {
  const lean = (x: number): Path2D => new Path2D(`M${x} 200L${x - 0.108 * (height - 200)} ${height}`);
  stroke(pen, lean(416.6), palette.shadow, 3, 0.16, []);
  stroke(pen, lean(419.1), palette.foldLight, 1.6, 0.16, []);
}

/** The window thrown on the cloth: two columns of two panes, leaning with the light. */
function paintPanes(pen: CanvasRenderingContext2D, { clothLeft, height }: RoomSheet, light: 'morning' | 'noon'): void {
  const deep = (height - clothLeft + 10) / 564;
  const bright = light === 'morning' ? 0.25 : 0.09;
  const faint = light === 'morning' ? 0.06 : 0.03;
  for (const left of [131.6, 281.6]) {
    for (const row of [0, 1]) {
      const top = clothLeft - 10 + row * 281.4 * deep;
      const bottom = top + 269.4 * deep;
      const shift = row * 140.7 * deep;
      const lean = 134.7 * deep;
      const glow = pen.createLinearGradient(0, top, 0, bottom);
      glow.addColorStop(0, withAlpha(palette.pane, bright));
      glow.addColorStop(1, withAlpha(palette.pane, faint));
      pen.filter = 'blur(1px)';
      fillPath(pen, `M${left + shift} ${top}h138L${left + shift + 138 + lean} ${bottom}h-138Z`, glow);
      pen.filter = 'none';
    }
  }
}

function paintPool(pen: CanvasRenderingContext2D, { width, height }: RoomSheet, light: 'evening' | 'night'): void {
  const share = light === 'night' ? 0.86 : 1;
  const x = Math.min(pool.x, width / 2);
  const y = (pool.y / 768) * height;
  const rings = [
    [pool.across, pool.deep, 0.3],
    [pool.across * 0.8, pool.deep * 0.78, 0.28],
    [pool.across * 0.59, pool.deep * 0.56, 0.3],
  ] as const;
  pen.filter = 'blur(4px)';
  rings.forEach(([across, deep, strength], index) => {
    pen.globalAlpha = strength;
    pen.fillStyle = lampPools[index] ?? lampPools[0];
    pen.beginPath();
    pen.ellipse(x, y, across * share, deep * share * Math.min(1, height / 768), 0, 0, Math.PI * 2);
    pen.fill();
  });
  pen.filter = 'none';
  pen.globalAlpha = 1;
}

function fillWithTile(pen: CanvasRenderingContext2D, tile: HTMLCanvasElement, { width, height }: RoomSheet): void {
  const pattern = pen.createPattern(tile, 'repeat');
  if (pattern === null) return;
  pen.fillStyle = pattern;
  pen.fillRect(-20, 0, width + 40, height + 20);
}

function stroke(pen: CanvasRenderingContext2D, path: Path2D, colour: string, weight: number, strength: number, dash: number[]): void {
  pen.save();
  pen.strokeStyle = colour;
  pen.lineWidth = weight;
  pen.globalAlpha = strength;
  pen.setLineDash(dash);
  pen.stroke(path);
  pen.restore();
}
