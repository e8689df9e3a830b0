import { civilOf, weekdayOf } from '#shared/local-time.ts';
import type { Layout } from './layout.ts';
import { palette, withAlpha } from './palette.ts';
import type { SceneModel } from './scene-model.ts';
import { fillPath } from './pen.ts';
import { findDayOnPaper } from './tape-geometry.ts';

const paperHeight = 46;
const band = { top: 14, height: 18 } as const;
/** Holes are punched so far apart; px of the drawing. */
export const holeStep = 11;
/** The first hole beside the roll. */
const firstHole = 30;

/** Paints the paper with its months and weeks, its roll and its curl. `pen` stands at the left end, turned and scaled with it. */
export function paintPaper(pen: CanvasRenderingContext2D, { tape: { length } }: Layout, tape: SceneModel['tape']): void {
  pen.fillStyle = palette.paperEdge;
  pen.fillRect(0, 2.4, length, paperHeight);
  pen.fillStyle = palette.paper;
  pen.fillRect(0, 0, length, paperHeight);
  pen.fillStyle = palette.white;
  pen.fillRect(0, 0, length, 1.2);
  paintTicks(pen, tape, length);
  paintEnds(pen, length);
}

/**
 * Paints the exposure for itself: a dotted outline open to the left while its start is unknown, hatched once it is known;
 * what the players added to it is hatched in vermilion.
 */
export function paintExposure(
  pen: CanvasRenderingContext2D,
  { tape: { length } }: Layout,
  tape: SceneModel['tape'],
  isPlain: boolean,
): void {
  const { exposure } = tape;
  if (exposure === null) return;
  const x = (day: number): number => findDayOnPaper(tape, length, day);
  if (exposure.known) {
    paintKnown(pen, x(exposure.from), x(exposure.to + 1));
    if (exposure.addedTo !== null) paintAdded(pen, x(exposure.to + 1), x(exposure.addedTo + 1));
  } else paintUnknown(pen, 26, x(exposure.to + 1), isPlain);
  paintTicks(pen, tape, length);
}

/** Paints the punched holes for themselves, one more at the left than the paper shows, so that they can run. */
export function paintHoles(pen: CanvasRenderingContext2D, { tape: { length } }: Layout): void {
  pen.fillStyle = palette.punch;
  pen.globalAlpha = 0.92;
  for (let hole = firstHole - holeStep; hole < length - 4; hole += holeStep) {
    for (const y of [6, 40]) {
      pen.beginPath();
      pen.arc(hole, y, 2.5, 0, Math.PI * 2);
      pen.fill();
    }
  }
  pen.globalAlpha = 1;
}

/** Paints what the paper throws on the cloth, apart from it, so that the paper can be lifted. */
export function paintTapeShadow(pen: CanvasRenderingContext2D, { tape: { length } }: Layout): void {
  pen.save();
  pen.filter = 'blur(1.4px)';
  pen.globalAlpha = 0.45;
  pen.fillStyle = palette.shadow;
  pen.fillRect(2, 6, length + 4, 48);
  pen.globalAlpha = 0.5;
  pen.filter = 'blur(4px)';
  pen.beginPath();
  pen.ellipse(14, 40, 34, 18, 0, 0, Math.PI * 2);
  pen.fill();
  pen.restore();
}

/** The tone is printed off register against its hatch. */
function paintKnown(pen: CanvasRenderingContext2D, from: number, to: number): void {
  pen.fillStyle = palette.asagi;
  pen.fillRect(from + 1.2, band.top + 0.8, to - from, band.height);
  hatch(pen, from, to, palette.ink, 1.7);
  edge(pen, from);
  edge(pen, to);
}

function paintAdded(pen: CanvasRenderingContext2D, from: number, to: number): void {
  pen.fillStyle = palette.vermilionPale;
  pen.fillRect(from + 1.2, band.top + 0.8, to - from, band.height);
  hatch(pen, from, to, palette.vermilion, 1.7);
}

/** It comes from nowhere; in strong contrast its dots are as strong at the beginning. */
function paintUnknown(pen: CanvasRenderingContext2D, from: number, to: number, isPlain: boolean): void {
  const fade = pen.createLinearGradient(from, 0, from + Math.max(60, (to - from) * 0.45), 0);
  fade.addColorStop(0, withAlpha(palette.ink, 0));
  fade.addColorStop(1, palette.ink);
  pen.save();
  pen.strokeStyle = isPlain ? palette.ink : fade;
  pen.lineWidth = 2.4;
  pen.lineCap = 'round';
  pen.setLineDash([0.1, 5]);
  pen.beginPath();
  pen.moveTo(from, band.top);
  pen.lineTo(to, band.top);
  pen.lineTo(to, band.top + band.height);
  pen.lineTo(from, band.top + band.height);
  pen.stroke();
  pen.restore();
}

function hatch(pen: CanvasRenderingContext2D, from: number, to: number, colour: string, weight: number): void {
  pen.save();
  pen.beginPath();
  pen.rect(from, band.top, to - from, band.height);
  pen.clip();
  pen.strokeStyle = colour;
  pen.lineWidth = weight;
  pen.beginPath();
  for (let x = from - band.height; x < to + band.height; x += 7.07) {
    pen.moveTo(x, band.top + band.height);
    pen.lineTo(x + band.height, band.top);
  }
  pen.stroke();
  pen.restore();
}

function edge(pen: CanvasRenderingContext2D, x: number): void {
  pen.fillStyle = palette.ink;
  pen.fillRect(x - 1, band.top - 2, 2, band.height + 4);
}

function paintTicks(pen: CanvasRenderingContext2D, tape: SceneModel['tape'], length: number): void {
  const x = (day: number): number => findDayOnPaper(tape, length, day);
  pen.fillStyle = palette.ink;
  for (let day = tape.from; day <= tape.to; day += 1) {
    if (civilOf(day).day === 1) pen.fillRect(x(day) - 0.8, 11, 1.6, 24);
    else if (weekdayOf(day) === 1) pen.fillRect(x(day) - 0.45, 31, 0.9, 4);
  }
}

function paintEnds(pen: CanvasRenderingContext2D, length: number): void {
  pen.save();
  pen.translate(length, 0);
  fillPath(pen, 'M0 0c16 -1 25 -9 22 -20c-2 -8 -12 -9 -15 -3l0 46c6 -4 12 -2 14 2c2 12 -8 20 -21 21Z', palette.paperLow);
  pen.strokeStyle = palette.white;
  pen.lineWidth = 1.4;
  pen.stroke(new Path2D('M0 0c16 -1 25 -9 22 -20c-2 -8 -12 -9 -15 -3'));
  fillPath(pen, 'M7 -23v46c6 -4 12 -2 14 2v-45c-2 -6 -11 -8 -14 -3Z', palette.paperShade);
  pen.restore();
  pen.save();
  pen.translate(-2, 0);
  oval(pen, 21, 34, palette.tapeRim);
  pen.fillStyle = palette.paper;
  pen.fillRect(0, -14, 22, 68);
  oval(pen, 21, 34, palette.paperLow);
  pen.strokeStyle = palette.paperShade;
  pen.lineWidth = 1.3;
  for (const [across, high] of [
    [18, 30],
    [15, 25.5],
    [12, 21],
  ] as const) {
    pen.beginPath();
    pen.ellipse(0, 20, across, high, 0, 0, Math.PI * 2);
    pen.stroke();
  }
  oval(pen, 9, 16, palette.core);
  pen.translate(1.5, 1);
  oval(pen, 6.4, 12, palette.coreDeep);
  pen.restore();
}

function oval(pen: CanvasRenderingContext2D, across: number, high: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(0, 20, across, high, 0, 0, Math.PI * 2);
  pen.fill();
}
