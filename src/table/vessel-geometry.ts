import { vesselProfiles } from './atlas-frames.ts';

/** How high the liquid of a vessel stands, in px of the drawing above its foot. */

interface Liquid {
  /** Top and bottom of the full liquid, measured from the foot; up is negative. */
  readonly top: number;
  readonly bottom: number;
}

/** What share of the full liquid is drawn: a vessel is never shown empty nor brimming, so that both can be told. */
const lowest = 0.05;
const highest = 0.94;

/** Height of the surface of a level from 0 to 100. */
export function findSurface(liquid: Liquid, level: number): number {
  const share = lowest + (Math.min(100, Math.max(0, level)) / 100) * (highest - lowest);
  return liquid.bottom - share * (liquid.bottom - liquid.top);
}

/** Half the width of the surface at a level. */
export function findSurfaceHalfWidth(shape: string, level: number): number {
  const widths = vesselProfiles[shape] ?? [];
  const share = lowest + (Math.min(100, Math.max(0, level)) / 100) * (highest - lowest);
  const along = share * (widths.length - 1);
  const below = widths[Math.floor(along)] ?? 0;
  const above = widths[Math.ceil(along)] ?? below;
  return below + (above - below) * (along - Math.floor(along));
}
