import { bandPass, highPass, lowPass } from './filters.ts';
import { createNoise } from './seeded-noise.ts';

/** A sound in the making: mono samples that parts are laid into. Times are in seconds. */
export interface Sketch {
  readonly rate: number;
  readonly samples: Float32Array;
}

/** One partial of something that is struck: it begins at once and dies away. */
export interface Mode {
  readonly at: number;
  readonly hz: number;
  readonly level: number;
  /** Until it has fallen to a thousandth. */
  readonly decay: number;
  /** Until it is there; a struck thing takes a millisecond. */
  readonly attack?: number;
  /** Where the pitch has gone after `bendOver`. */
  readonly bendTo?: number;
  readonly bendOver?: number;
}

/** A breath of noise: paper, air, the touch of two things. */
export interface Breath {
  readonly at: number;
  readonly length: number;
  readonly level: number;
  readonly seed: number;
  /** What of the noise is left, in Hz. */
  readonly from: number;
  readonly to: number;
  /** Share of the length in which it swells. */
  readonly swell?: number;
  /** How steeply it dies away after that. */
  readonly fall?: number;
  /** Narrower than the two ends alone: a resonance in the middle. */
  readonly q?: number;
}

/** An empty sketch. */
export function createSketch(rate: number, seconds: number): Sketch {
  return { rate, samples: new Float32Array(Math.round(rate * seconds)) };
}

/** Lays a partial into the sketch. */
export function addMode({ rate, samples }: Sketch, mode: Mode): void {
  const { at, hz, level, decay, attack = 0.001, bendTo = hz, bendOver = 0.03 } = mode;
  const begin = Math.round(at * rate);
  const length = Math.min(samples.length - begin, Math.ceil(decay * 1.3 * rate));
  // A thousandth after `decay`, a twentieth of the bend left after `bendOver`: both by one factor per sample.
  const fade = 1000 ** (-1 / (decay * rate));
  const unbend = Math.exp(-3 / (bendOver * rate));
  let [phase, height, off] = [0, level, hz - bendTo];
  for (let step = 0; step < length; step += 1) {
    phase += (2 * Math.PI * (bendTo + off)) / rate;
    const rise = step < attack * rate ? 0.5 - 0.5 * Math.cos((Math.PI * step) / (attack * rate)) : 1;
    samples[begin + step] = (samples[begin + step] ?? 0) + rise * height * Math.sin(phase);
    height *= fade;
    off *= unbend;
  }
}

/** Lays a breath of noise into the sketch. */
export function addBreath({ rate, samples }: Sketch, breath: Breath): void {
  const { at, length, level, seed, from, to, swell = 0.1, fall = 3, q = 0 } = breath;
  const noise = createNoise(seed);
  const drawn = new Float32Array(Math.max(1, Math.round(length * rate)));
  for (let step = 0; step < drawn.length; step += 1) drawn[step] = noise();
  highPass(drawn, rate, from);
  lowPass(drawn, rate, to);
  if (q > 0) bandPass(drawn, rate, Math.sqrt(from * to), q);
  const begin = Math.round(at * rate);
  for (let step = 0; step < drawn.length && begin + step < samples.length; step += 1) {
    const part = step / drawn.length;
    const shape = part < swell ? Math.sin(((part / swell) * Math.PI) / 2) ** 2 : (1 - (part - swell) / (1 - swell)) ** fall;
    samples[begin + step] = (samples[begin + step] ?? 0) + level * shape * (drawn[step] ?? 0);
  }
}

/** Lays another sketch into this one. */
export function addSketch({ rate, samples }: Sketch, other: Sketch, at: number, level = 1): void {
  const begin = Math.round(at * rate);
  for (let step = 0; step < other.samples.length && begin + step < samples.length; step += 1) {
    samples[begin + step] = (samples[begin + step] ?? 0) + level * (other.samples[step] ?? 0);
  }
}

/** The sketch as it may be heard: nothing below hearing, both ends at rest, its highest point at `peak`. */
export function finishSketch({ rate, samples }: Sketch, peak: number): Float32Array {
  highPass(samples, rate, 30);
  const [opening, closing] = [Math.round(0.0015 * rate), Math.round(0.02 * rate)];
  const last = samples.length - 1;
  let highest = 0;
  for (let at = 0; at <= last; at += 1) {
    const edge = Math.min(1, at / opening, (last - at) / closing);
    samples[at] = (samples[at] ?? 0) * edge;
    highest = Math.max(highest, Math.abs(samples[at] ?? 0));
  }
  const scale = highest > 0 ? peak / highest : 0;
  for (let at = 0; at <= last; at += 1) samples[at] = (samples[at] ?? 0) * scale;
  return samples;
}
