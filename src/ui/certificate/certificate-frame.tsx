import { drawWave } from './draw-wave.ts';

const width = 1010;
const height = 682;
const waves = 50;

/** The border of a certificate. Decoration. */
export function CertificateFrame() {
  return (
    <svg class="cf-frame" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {[0, height - 16].map((top) => (
        <g key={top} transform={`translate(0 ${top + 2})`}>
          <path d={drawWave(width, waves, 12, false)} />
          <path class="cf-second" d={drawWave(width, waves, 12, true)} />
        </g>
      ))}
      <rect class="cf-thick" x="2" y="24" width={width - 4} height={height - 48} />
      <rect x="9" y="31" width={width - 18} height={height - 62} />
    </svg>
  );
}
