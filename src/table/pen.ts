/** Fills the outline of an SVG path. */
export function fillPath(pen: CanvasRenderingContext2D, path: string, ink: CanvasRenderingContext2D['fillStyle']): void {
  const outline = new Path2D(path);
  pen.fillStyle = ink;
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
  pen.fill(outline);
}
