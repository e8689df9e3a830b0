import type { Layout } from './layout.ts';
import { dusk, morning, palette, warmth, withAlpha } from './palette.ts';
import type { SceneModel } from './scene-model.ts';

/**
 * Paints the light that lies over all objects. It is plain transparent colour, no blend mode, so that both renderers
 * show the same and a frame stays cheap. `pen` is scaled to px of the page.
 */
export function paintLight(pen: CanvasRenderingContext2D, layout: Layout, light: SceneModel['light']): void {
  const { size, unit, planes } = layout;
  const top = planes.wallBottom + 5 * unit;
  if (light === 'morning') {
    const day = pen.createLinearGradient(0, top, size.width, size.height);
    day.addColorStop(0, withAlpha(morning.light, 0.2));
    day.addColorStop(0.5, withAlpha(palette.white, 0));
    day.addColorStop(1, withAlpha(morning.shade, 0.34));
    pen.fillStyle = day;
    pen.fillRect(0, top, size.width, size.height - top);
    return;
  }
  if (light === 'noon') {
    pen.fillStyle = palette.white;
    pen.globalAlpha = 0.07;
    pen.fillRect(0, top, size.width, size.height - top);
    pen.globalAlpha = 1;
    return;
  }
  const x = Math.min(400 * unit, size.width / 2);
  const y = (500 / 768) * size.height;
  const isNight = light === 'night';
  ring(
    pen,
    x,
    y,
    700 * unit,
    430 * unit,
    [
      [0.42, dusk, 0],
      [1, dusk, isNight ? 0.6 : 0.46],
    ],
    top,
    size,
  );
  ring(
    pen,
    x,
    y + 30 * unit,
    480 * unit,
    280 * unit,
    [
      [0, warmth, 0.1],
      [0.6, warmth, 0.05],
      [1, warmth, 0],
    ],
    planes.clothLeft,
    size,
  );
}

type Stop = readonly [at: number, colour: string, alpha: number];

function ring(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  across: number,
  deep: number,
  stops: readonly Stop[],
  top: number,
  size: Layout['size'],
): void {
  pen.save();
  pen.beginPath();
  pen.rect(0, top, size.width, size.height - top);
  pen.clip();
  pen.translate(x, y);
  pen.scale(across, deep);
  const glow = pen.createRadialGradient(0, 0, 0, 0, 0, 1);
  for (const [at, colour, alpha] of stops) glow.addColorStop(at, withAlpha(colour, alpha));
  pen.fillStyle = glow;
  pen.fillRect(-20, -20, 40, 40);
  pen.restore();
}
