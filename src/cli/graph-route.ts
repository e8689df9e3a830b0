/** A spot of the drawing in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const corner = 9;

/** A soft line through points: straight at both ends, round where it turns. SVG path data. Pure. */
export function drawCurve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const steps = [`M${spot(first)}`];
  rest.forEach((point, at) => {
    const next = rest[at + 1];
    if (next === undefined) steps.push(`L${spot(point)}`);
    else
      steps.push(
        at === 0
          ? `L${spot(between(first, point))}Q${spot(point)} ${spot(between(point, next))}`
          : `Q${spot(point)} ${spot(between(point, next))}`,
      );
  });
  return steps.join('');
}

/** Goes on from where a path ends, along level and upright lines with round corners. Pure. */
export function drawSteps(points: readonly Point[]): string {
  return points
    .slice(1)
    .map((point, at) => {
      const before = points[at] ?? point;
      const next = points[at + 2];
      if (next === undefined) return `L${spot(point)}`;
      return `L${spot(towards(point, before, corner))}Q${spot(point)} ${spot(towards(point, next, corner))}`;
    })
    .join('');
}

/** A wide bow from one side of a paper to another, for what comes back later. Pure. */
export function drawBow(from: Point, to: Point): string {
  const reach = Math.max(40, Math.abs(to.x - from.x) / 2);
  const back = to.x <= from.x + corner;
  return `M${spot(from)}C${spot({ x: from.x + reach, y: from.y })} ${spot({ x: back ? to.x + reach : to.x - reach, y: to.y })} ${spot(to)}`;
}

/** The same path, moved. Pure. */
export function movePath(path: string, { x, y }: Point): string {
  return path.replaceAll(/(-?[\d.]+),(-?[\d.]+)/gu, (_, left: string, top: string) => spot({ x: Number(left) + x, y: Number(top) + y }));
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function towards(from: Point, to: Point, most: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(most, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function spot({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
