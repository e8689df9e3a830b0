import type { Layout } from './layout.ts';
import { plain } from './palette.ts';
import { fillPath } from './pen.ts';

/** How thick the lines between the planes are, px of the drawing. */
const line = 4;
const mullions = { first: 204, step: 272, width: 10 } as const;

/** Paints the room for strong contrast: wall, window, table edge and cloth as flat planes with a line between each, the same at every hour. */
export function paintPlainRoom(pen: CanvasRenderingContext2D, { size, unit, planes }: Layout, density: number): void {
  const { width, height } = size;
  const thick = line * unit;
  const lay = (top: number, bottom: number, colour: string): void => {
    pen.fillStyle = colour;
    pen.fillRect(0, top, width, bottom - top);
  };
  pen.save();
  pen.scale(density, density);
  lay(0, planes.sill, plain.window);
  pen.fillStyle = plain.frame;
  for (let x = mullions.first * unit; x < width; x += mullions.step * unit) pen.fillRect(x, 0, mullions.width * unit, planes.sill);
  lay(0, planes.wallBottom, plain.wall);
  lay(planes.wallBottom, planes.wallBottom + thick, plain.line);
  lay(planes.sill, height, plain.tableEdge);
  lay(planes.sill, planes.sill + thick, plain.line);
  fillPath(pen, `M0 ${planes.clothLeft}L${width} ${planes.clothRight}V${height}H0Z`, plain.cloth);
  pen.restore();
}
