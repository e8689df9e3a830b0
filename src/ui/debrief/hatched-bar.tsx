const spacing = 7;

interface HatchedBarProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** exposure: asagi and ink; added: what the players added; possible: a dotted outline and nothing in it. */
  readonly kind: 'exposure' | 'added' | 'possible';
}

/** A stretch of quantity: two impressions that do not quite register, with an end stroke on both sides. */
export function HatchedBar({ x, y, width, height, kind }: HatchedBarProps) {
  if (width <= 0) return null;
  if (kind === 'possible') return <rect x={x} y={y} width={width} height={height} class="db-possible" />;
  return (
    <g>
      <rect x={x + 1.6} y={y + 1.6} width={width} height={height} class={kind === 'added' ? 'db-ground-added' : 'db-ground'} />
      <path d={drawHatch(x, y, width, height)} class={kind === 'added' ? 'db-hatch db-hatch-added' : 'db-hatch'} />
      <path d={`M${x} ${y - 3}V${y + height + 3}M${x + width} ${y - 3}V${y + height + 3}`} class="db-stroke-ink" stroke-width="2" />
    </g>
  );
}

/** Slanting lines within a box, as lines: a pattern would be turned into a picture of several hundred kilobytes on paper. */
function drawHatch(x: number, y: number, width: number, height: number): string {
  const lines: string[] = [];
  for (let foot = spacing - height; foot < width; foot += spacing) {
    const from = Math.max(0, foot);
    const to = Math.min(width, foot + height);
    lines.push(`M${round(x + from)} ${round(y + height - (from - foot))}L${round(x + to)} ${round(y + height - (to - foot))}`);
  }
  return lines.join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
