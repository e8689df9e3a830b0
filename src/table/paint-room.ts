import type { Layout } from './layout.ts';
import { drawGrain, outlineCity, placeWindows } from './outline-shapes.ts';
import { paintCloth } from './paint-cloth.ts';
import { paintTrees } from './paint-trees.ts';
import { lights, palette } from './palette.ts';
import { fillPath } from './pen.ts';
import type { SceneModel } from './scene-model.ts';

/** A canvas to paint on and the size of the room in px of the drawing. */
export interface RoomSheet {
  readonly pen: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly wallBottom: number;
  readonly sill: number;
  readonly clothLeft: number;
  readonly clothRight: number;
}

type Look = Pick<SceneModel, 'light' | 'season'>;

/** How far what is beyond the window is out of focus, px of the drawing. */
const distance = 1.1;

/** Paints what does not move: window, wall, table edge and cloth, for one light of day and one season. `hasDepth` puts what is far out of focus. */
export function paintRoom(pen: CanvasRenderingContext2D, layout: Layout, density: number, look: Look, hasDepth: boolean): void {
  const { unit, planes, size } = layout;
  const sheet: RoomSheet = {
    pen,
    width: size.width / unit,
    height: size.height / unit,
    wallBottom: planes.wallBottom / unit,
    sill: planes.sill / unit,
    clothLeft: planes.clothLeft / unit,
    clothRight: planes.clothRight / unit,
  };
  pen.save();
  pen.scale(unit * density, unit * density);
  paintWindow(sheet, look);
  if (hasDepth) soften(pen, (planes.sill + 4 * unit) * density, distance * unit * density);
  paintWall(sheet, look);
  paintTableEdge(sheet, look);
  paintCloth(sheet, look, layout, density);
  pen.restore();
}

/** Puts what is painted so far out of focus, down to a line; both in px of the picture. Browsers without filters leave it sharp. */
function soften(pen: CanvasRenderingContext2D, bottom: number, radius: number): void {
  const { canvas } = pen;
  pen.save();
  pen.resetTransform();
  pen.filter = `blur(${radius}px)`;
  pen.drawImage(canvas, 0, 0, canvas.width, bottom, 0, 0, canvas.width, bottom);
  pen.restore();
}

function paintWindow({ pen, width, sill }: RoomSheet, { light, season }: Look): void {
  const colours = lights[light];
  const sky = pen.createLinearGradient(0, 0, 0, sill + 4);
  sky.addColorStop(0, colours.sky[0]);
  sky.addColorStop(1, colours.sky[1]);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, width, sill + 4);
  paintSky(pen, { light, season }, sill);
  fillPath(pen, outlineCity(width, sill - 2), colours.city);
  const litWindows = { morning: 0, noon: 0, evening: 150, night: 46 }[light];
  pen.fillStyle = palette.window;
  for (const { x, y, strength } of placeWindows(litWindows, width, sill)) {
    pen.globalAlpha = strength;
    pen.fillRect(x, y, 4, 5);
  }
  pen.globalAlpha = 1;
  paintTrees(pen, width, sill + 2, { light, season });
}

function paintSky(pen: CanvasRenderingContext2D, { light, season }: Look, sill: number): void {
  const { disc } = lights[light];
  const isAugust = season === 'august';
  if (light === 'noon') {
    pen.globalAlpha = 0.7;
    fillPath(pen, 'M60 118C60 96 92 92 104 102C112 80 152 80 162 98C186 90 206 102 202 118Z', palette.cloud);
    fillPath(pen, 'M540 96C540 80 566 76 576 84C584 66 620 66 628 82C650 76 664 86 662 96Z', palette.cloud);
    pen.globalAlpha = 1;
  }
  if (disc !== null) {
    const [x, y, radius] =
      light === 'morning'
        ? [610, sill - 60, isAugust ? 62 : 52]
        : light === 'evening'
          ? [250, sill - 24, isAugust ? 68 : 58]
          : [770, sill - 52, 21];
    pen.fillStyle = disc;
    pen.globalAlpha = light === 'evening' ? 0.9 : 1;
    circle(pen, x, y, radius);
    pen.globalAlpha = 1;
    if (light === 'night') {
      pen.fillStyle = lights.night.sky[0];
      circle(pen, x - 8, y - 5, 19);
    }
  }
  if (isAugust && (light === 'morning' || light === 'noon')) {
    pen.fillStyle = palette.haze;
    pen.globalAlpha = 0.5;
    pen.fillRect(0, sill * 0.62, 4000, sill);
    pen.globalAlpha = 1;
  }
}

function paintWall({ pen, width, wallBottom, sill }: RoomSheet, { light }: Look): void {
  const { wall, wallEdge, frame } = lights[light];
  for (let x = 204; x < width; x += 272) {
    pen.fillStyle = frame;
    pen.fillRect(x, 0, 9, sill - 2);
    shade(pen, x + 9, 0, 3, sill - 2, 0.2);
  }
  pen.fillStyle = wall;
  pen.fillRect(0, 0, width, wallBottom);
  pen.fillStyle = wallEdge;
  pen.fillRect(0, wallBottom, width, 5);
  shade(pen, 0, wallBottom + 5, width, 7, 0.14);
  pen.fillStyle = frame;
  pen.fillRect(0, sill - 8, width, 7);
  shade(pen, 0, sill - 1, width, 4, 0.25);
}

function paintTableEdge({ pen, width, height, sill, clothLeft }: RoomSheet, { light }: Look): void {
  const [top, bottom] = lights[light].tableEdge;
  const wood = pen.createLinearGradient(0, sill, 0, height);
  wood.addColorStop(0, top);
  wood.addColorStop(1, bottom);
  pen.fillStyle = wood;
  pen.fillRect(0, sill, width, height - sill);
  pen.strokeStyle = palette.grain;
  for (const { path, weight, strength } of drawGrain(width, sill, clothLeft + 6)) {
    pen.globalAlpha = strength;
    pen.lineWidth = weight;
    pen.stroke(new Path2D(path));
  }
  pen.globalAlpha = 1;
}

function circle(pen: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fill();
}

function shade(pen: CanvasRenderingContext2D, x: number, y: number, width: number, height: number, strength: number): void {
  pen.globalAlpha = strength;
  pen.fillStyle = palette.shadow;
  pen.fillRect(x, y, width, height);
  pen.globalAlpha = 1;
}
