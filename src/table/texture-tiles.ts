import { palette } from './palette.ts';

/** Small pictures that are laid over and over: the weave of the cloth and the grain of the print. */

/** Two threads up, two across; 4 px of the drawing. */
export function createWeaveTile(): HTMLCanvasElement {
  const { canvas, pen } = createTile(4);
  pen.globalAlpha = 0.045;
  pen.fillStyle = palette.white;
  pen.fillRect(0, 0, 2, 1);
  pen.fillRect(2, 2, 2, 1);
  pen.globalAlpha = 0.1;
  pen.fillStyle = palette.shadow;
  pen.fillRect(2, 0, 1, 2);
  pen.fillRect(0, 2, 1, 2);
  return canvas;
}

/** Noise of the paper, from fixed numbers. */
export function createGrainTile(): HTMLCanvasElement {
  const size = 256;
  const { canvas, pen } = createTile(size);
  const image = pen.createImageData(size, size);
  let state = 5;
  let before = 128;
  for (let index = 0; index < image.data.length; index += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const tone = Math.round(128 + ((state >>> 24) + before - 256) * 0.32);
    before = state >>> 24;
    image.data[index] = tone;
    image.data[index + 1] = tone;
    image.data[index + 2] = tone;
    image.data[index + 3] = 255;
  }
  pen.putImageData(image, 0, 0);
  return canvas;
}

function createTile(size: number): { readonly canvas: HTMLCanvasElement; readonly pen: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser gives no canvas to draw on.');
  return { canvas, pen };
}
