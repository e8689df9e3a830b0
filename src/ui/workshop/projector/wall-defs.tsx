/** The hatches of the wall and the edge of a torn slip, defined once. */
export function WallDefs() {
  return (
    <svg class="hidden-text" aria-hidden="true" focusable="false" width="0" height="0">
      <defs>
        <pattern id="pw-hatch-medium" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" class="pw-fill-asagi" />
          <rect width="2.4" height="7" class="pw-fill-indigo" />
        </pattern>
        <pattern id="pw-hatch-exposure" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" class="pw-fill-asagi" />
          <rect width="2.2" height="7" class="pw-fill-ink" />
        </pattern>
        <pattern id="pw-hatch-added" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2.6" height="7" class="pw-fill-decided" />
        </pattern>
      </defs>
    </svg>
  );
}
