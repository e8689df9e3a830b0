/** The hatches of the debrief, defined once: exposure, what was added to it, and what is only possible. */
export function HatchDefs() {
  return (
    <svg class="hidden-text" aria-hidden="true" focusable="false" width="0" height="0">
      <defs>
        <pattern id="hatch-ink" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.7" height="5" class="db-fill-ink" />
        </pattern>
        <pattern id="hatch-added" width="4.6" height="4.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.7" height="4.6" class="db-fill-shu" />
        </pattern>
        <pattern id="tape-holes" width="11" height="6" patternUnits="userSpaceOnUse">
          <circle cx="5.5" cy="3" r="2.1" class="db-fill-ink" />
        </pattern>
      </defs>
    </svg>
  );
}

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
      <rect x={x} y={y} width={width} height={height} fill={kind === 'added' ? 'url(#hatch-added)' : 'url(#hatch-ink)'} />
      <path d={`M${x} ${y - 3}V${y + height + 3}M${x + width} ${y - 3}V${y + height + 3}`} class="db-stroke-ink" stroke-width="2" />
    </g>
  );
}
