/** The five numbers of a second-order filter, after R. Bristow-Johnson's formulas, divided by a0. */
interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** Takes away what lies above `hz`, in place. */
export function lowPass(samples: Float32Array, rate: number, hz: number, q = Math.SQRT1_2): void {
  const { cos, alpha } = turn(rate, hz, q);
  const rest = (1 - cos) / 2;
  run(samples, divide({ b0: rest, b1: 1 - cos, b2: rest, a1: -2 * cos, a2: 1 - alpha }, 1 + alpha));
}

/** Takes away what lies below `hz`, in place. */
export function highPass(samples: Float32Array, rate: number, hz: number, q = Math.SQRT1_2): void {
  const { cos, alpha } = turn(rate, hz, q);
  const rest = (1 + cos) / 2;
  run(samples, divide({ b0: rest, b1: -(1 + cos), b2: rest, a1: -2 * cos, a2: 1 - alpha }, 1 + alpha));
}

/** Leaves what lies around `hz`, in place; the higher `q`, the less. */
export function bandPass(samples: Float32Array, rate: number, hz: number, q: number): void {
  const { cos, alpha } = turn(rate, hz, q);
  run(samples, divide({ b0: alpha, b1: 0, b2: -alpha, a1: -2 * cos, a2: 1 - alpha }, 1 + alpha));
}

function turn(rate: number, hz: number, q: number): { readonly cos: number; readonly alpha: number } {
  const angle = (2 * Math.PI * Math.min(hz, rate * 0.45)) / rate;
  return { cos: Math.cos(angle), alpha: Math.sin(angle) / (2 * q) };
}

function divide({ b0, b1, b2, a1, a2 }: Biquad, a0: number): Biquad {
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: a1 / a0, a2: a2 / a0 };
}

function run(samples: Float32Array, { b0, b1, b2, a1, a2 }: Biquad): void {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let at = 0; at < samples.length; at += 1) {
    const x = samples[at] ?? 0;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    samples[at] = y;
  }
}
