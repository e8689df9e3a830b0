/** The hatch of the bars that grow with their cell, defined once. */
export function HatchDefs() {
  return (
    <svg class="hidden-text" aria-hidden="true" focusable="false" width="0" height="0">
      <defs>
        <pattern id="hatch-ink" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.7" height="5" class="db-fill-ink" />
        </pattern>
      </defs>
    </svg>
  );
}
