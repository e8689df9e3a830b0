interface SandglassProps {
  /** 0–1. */
  readonly share: number;
  readonly isLast: boolean;
  readonly isRunning: boolean;
}

/** Height of the sand in either bulb. */
const deep = 38;

const bulbs = 'M-22 -104C-22 -84 -20 -72 -3.4 -58V-54C-20 -40 -22 -28 -22 -8H22C22 -28 20 -40 3.4 -54V-58C20 -72 22 -84 22 -104Z';

/** Real time, where a timer is on: the level is what is left. Decoration: the figure beside it says the same. */
export function Sandglass({ share, isLast, isRunning }: SandglassProps) {
  const sand = isLast ? 'pw-sand pw-sand-last' : 'pw-sand';
  const upper = -60 - deep * share;
  const lower = -8 - deep * (1 - share);
  return (
    <svg class="pw-sandglass" viewBox="-40 -125 120 160" aria-hidden="true" focusable="false">
      <path d="M-30 4H30L78 22L40 30Z" class="pw-fill-shade" />
      <path d="M-31 -5V1C-31 10 31 10 31 1V-5Z" class="pw-wood-low" />
      <ellipse cy="-5" rx="31" ry="9" class="pw-wood" />
      <path d="M-27 -8V-108M27 -8V-108" class="pw-wood-post" />
      <clipPath id="pw-bulbs">
        <path d={bulbs} />
      </clipPath>
      <g clip-path="url(#pw-bulbs)">
        {share > 0 ? <path d={`M-30 ${upper}Q0 ${upper + 6} 30 ${upper}V-56H-30Z`} class={sand} /> : null}
        {share < 1 ? <path d={`M-30 -4V${lower + 6}Q0 ${lower - 10} 30 ${lower + 6}V-4Z`} class={sand} /> : null}
        {isRunning && share > 0 ? <path d="M-0.9 -62H0.9V-10H-0.9Z" class={sand} /> : null}
      </g>
      <path d={bulbs} class="pw-glass" />
      <path d="M-16 -98C-16 -84 -14 -76 -9 -70" class="pw-glass-light" />
      <path d="M-31 -112V-106C-31 -97 31 -97 31 -106V-112Z" class="pw-wood-low" />
      <ellipse cy="-112" rx="31" ry="9" class="pw-wood" />
    </svg>
  );
}
