/** The five traditional patterns and the hatch of bars, defined once; swatches refer to them by slot. */
export function PatternDefs() {
  return (
    <svg class="hidden-text" aria-hidden="true" focusable="false" width="0" height="0">
      <defs>
        <pattern id="slot-wave" width="20" height="10" patternUnits="userSpaceOnUse">
          {waveCentres.map(([x, y]) =>
            waveRadii.map((radius) => (
              <circle key={`${x} ${radius}`} cx={x} cy={y} r={radius} class="print-ground print-line" stroke-width="1.5" />
            )),
          )}
        </pattern>
        <pattern id="slot-hemp" width="24" height="41.57" patternUnits="userSpaceOnUse">
          <path
            class="print-line"
            fill="none"
            stroke-width="1.25"
            d="M0 0H24M0 41.57H24M0 20.78H24M0 0L12 20.78L24 0M0 41.57L12 20.78L24 41.57M0 0L12 6.93L24 0M12 6.93V34.64M0 41.57L12 34.64L24 41.57M0 0V41.57M24 0V41.57M0 13.86L12 20.78L24 13.86M0 27.71L12 20.78L24 27.71"
          />
        </pattern>
        <pattern id="slot-stripe" width="11" height="10" patternUnits="userSpaceOnUse">
          <path class="print-ink" d="M0 0H4.6V10H0ZM7 0H8.2V10H7Z" />
        </pattern>
        <pattern id="slot-check" width="18" height="18" patternUnits="userSpaceOnUse">
          <path class="print-ink" d="M0 0H9V9H0ZM9 9H18V18H9Z" />
        </pattern>
        <pattern id="slot-scale" width="14" height="12" patternUnits="userSpaceOnUse">
          <path class="print-ink" d="M0 12L7 0L14 12Z" />
        </pattern>
        {/* The hatch of bars: a measure's level is told by length, figure and word, never by colour alone. */}
        <pattern id="level-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path class="bar-ink" d="M0 0H6V3H0Z" />
          <path class="bar-ink-2" d="M0 3H6V6H0Z" />
        </pattern>
      </defs>
    </svg>
  );
}

const waveCentres = [
  [-10, 10],
  [10, 10],
  [30, 10],
  [0, 15],
  [20, 15],
  [40, 15],
] as const;
const waveRadii = [10, 7, 4] as const;
