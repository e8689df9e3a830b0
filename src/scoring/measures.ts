/** A measure as it is shown: the rules keep it unclamped, the reader sees 0–100. Pure. */
export function clampMeasure(value: number): number {
  return Math.max(0, Math.min(100, value));
}

/** All measures as they are shown. Pure. */
export function clampMeasures(measures: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(measures).map(([id, value]) => [id, clampMeasure(value)]));
}
