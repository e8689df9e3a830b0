/** Sizes at which the picture can be shown. */
const steps = [0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2] as const;
const smallest = steps[0];
/** Around the whole, so that it does not touch the edge. */
const margin = 6;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The next larger or smaller step. Pure. */
export function stepZoom(zoom: number, to: 'in' | 'out'): number {
  const next = to === 'in' ? steps.find((step) => step > zoom + 0.001) : steps.findLast((step) => step < zoom - 0.001);
  return next ?? zoom;
}

/** How large the whole picture can be within a window; never larger than drawn. Pure. */
export function fitZoom(whole: Size, frame: Size): number {
  const zoom = Math.min(1, (frame.width - margin) / whole.width, (frame.height - margin) / whole.height);
  return Math.max(smallest, Math.floor(zoom * 100) / 100);
}

/** What stands in the window, in pixels at natural size. */
export interface Frame extends Size {
  readonly x: number;
  readonly y: number;
}

/** Where a window must begin to hold a paper in its middle. Pure. */
export function centreOn(paper: Frame, frame: Size): { readonly x: number; readonly y: number } {
  return { x: Math.max(0, paper.x + paper.width / 2 - frame.width / 2), y: Math.max(0, paper.y + paper.height / 2 - frame.height / 2) };
}
